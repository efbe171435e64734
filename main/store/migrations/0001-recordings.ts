import type { Migration } from './types';

export const recordings: Migration = {
  version: 1,
  name: 'recordings',
  sql: `
    CREATE TABLE recordings (
      key          INTEGER PRIMARY KEY,
      id           TEXT NOT NULL UNIQUE,
      title        TEXT NOT NULL,
      title_by     TEXT NOT NULL CHECK (title_by IN ('file', 'headline', 'person')),
      kind         TEXT NOT NULL CHECK (kind IN ('audio', 'transcript')),
      created_at   INTEGER NOT NULL,
      duration     REAL,
      language     TEXT,
      preview      TEXT NOT NULL,
      source_hash  TEXT NOT NULL UNIQUE,
      source_name  TEXT NOT NULL,
      source_bytes INTEGER NOT NULL,
      mime         TEXT
    ) STRICT;
    CREATE INDEX recordings_by_time ON recordings (created_at DESC, key DESC);

    -- Files of removed recordings that are still to be deleted, should the program die in between.
    CREATE TABLE removed_files (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `,
};
