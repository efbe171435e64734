import type { Migration } from './types';

export const captures: Migration = {
  version: 10,
  name: 'captures',
  sql: `
    -- Recordings that are being made: there before their first sample, gone once they are recordings.
    CREATE TABLE captures (
      id          TEXT PRIMARY KEY,
      started_at  INTEGER NOT NULL,
      sample_rate INTEGER NOT NULL,
      channels    INTEGER NOT NULL,
      title       TEXT,
      language    TEXT NOT NULL,
      -- Of the whole file, set before it is moved to the others.
      hash        TEXT
    ) STRICT;
  `,
};
