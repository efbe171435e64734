import type { Migration } from './types';

export const speakers: Migration = {
  version: 12,
  name: 'speakers',
  sql: `
    -- What a person changed about who speaks, as JSON that takes it back.
    CREATE TABLE speaker_changes (
      key        INTEGER PRIMARY KEY,
      transcript INTEGER NOT NULL REFERENCES transcripts (key) ON DELETE CASCADE,
      change     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX speaker_changes_by_transcript ON speaker_changes (transcript, key DESC);
  `,
};
