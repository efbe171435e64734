import type { Migration } from './types';

export const summaries: Migration = {
  version: 3,
  name: 'summaries',
  sql: `
    -- A summary is never changed: a new one is a new row.
    CREATE TABLE summaries (
      key            INTEGER PRIMARY KEY,
      id             TEXT NOT NULL UNIQUE,
      recording      INTEGER NOT NULL REFERENCES recordings (key) ON DELETE CASCADE,
      transcript     INTEGER NOT NULL REFERENCES transcripts (key) ON DELETE CASCADE,
      created_at     INTEGER NOT NULL,
      type           TEXT NOT NULL,
      length         TEXT NOT NULL,
      method         TEXT NOT NULL,
      model          TEXT NOT NULL,
      prompt_version TEXT NOT NULL,
      params         TEXT NOT NULL,
      text           TEXT NOT NULL,
      body           TEXT NOT NULL
    ) STRICT;
    CREATE INDEX summaries_by_recording ON summaries (recording);
    CREATE INDEX summaries_by_transcript ON summaries (transcript);
  `,
};
