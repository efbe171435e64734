import type { Migration } from './types';

export const transcripts: Migration = {
  version: 2,
  name: 'transcripts',
  sql: `
    CREATE TABLE transcripts (
      key        INTEGER PRIMARY KEY,
      id         TEXT NOT NULL UNIQUE,
      recording  INTEGER NOT NULL REFERENCES recordings (key) ON DELETE CASCADE,
      version    INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      language   TEXT NOT NULL,
      duration   REAL NOT NULL,
      model      TEXT NOT NULL,
      timed      INTEGER NOT NULL CHECK (timed IN (0, 1)),
      complete   INTEGER NOT NULL DEFAULT 0 CHECK (complete IN (0, 1)),
      UNIQUE (recording, version)
    ) STRICT;

    -- One row for each finished window of speech to text: where to go on after a stop or a crash.
    CREATE TABLE windows (
      transcript INTEGER NOT NULL REFERENCES transcripts (key) ON DELETE CASCADE,
      number     INTEGER NOT NULL,
      through    REAL NOT NULL,
      speech     TEXT NOT NULL,
      peaks      BLOB NOT NULL,
      PRIMARY KEY (transcript, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE segments (
      key        INTEGER PRIMARY KEY,
      transcript INTEGER NOT NULL REFERENCES transcripts (key) ON DELETE CASCADE,
      number     INTEGER NOT NULL,
      start      REAL NOT NULL,
      "end"      REAL NOT NULL,
      text       TEXT NOT NULL,
      speaker    TEXT,
      words      TEXT,
      doubt      TEXT,
      edited     INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1)),
      UNIQUE (transcript, number)
    ) STRICT;
  `,
};
