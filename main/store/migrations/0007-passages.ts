import type { Migration } from './types';

export const passages: Migration = {
  version: 7,
  name: 'passages',
  sql: `
    -- One row for all passages of a transcript: vectors of bytes one after the other, read in one go by a search.
    CREATE TABLE passages (
      transcript INTEGER PRIMARY KEY REFERENCES transcripts (key) ON DELETE CASCADE,
      model      TEXT NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 0,
      -- JSON: [[first segment, last segment, 1 when it wants a vector], ...]
      cut        TEXT NOT NULL,
      pending    INTEGER NOT NULL,
      vectors    BLOB NOT NULL
    ) STRICT;
    CREATE INDEX passages_pending ON passages (transcript) WHERE pending > 0;
  `,
};
