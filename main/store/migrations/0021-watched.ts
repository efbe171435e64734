import type { Migration } from './types';

export const watched: Migration = {
  version: 21,
  name: 'watched folder',
  sql: `
    -- At most one, and how many recordings came from it.
    CREATE TABLE watched_folder (
      one    INTEGER PRIMARY KEY CHECK (one = 1),
      folder TEXT NOT NULL,
      taken  INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    -- Files in it that are done with, as they were then: size and time.
    CREATE TABLE watched_files (name TEXT PRIMARY KEY, stamp TEXT NOT NULL) STRICT;
  `,
};
