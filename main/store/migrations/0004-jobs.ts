import type { Migration } from './types';

export const jobs: Migration = {
  version: 4,
  name: 'jobs',
  sql: `
    CREATE TABLE jobs (
      key          INTEGER PRIMARY KEY,
      id           TEXT NOT NULL UNIQUE,
      kind         TEXT NOT NULL CHECK (kind IN ('transcribe', 'summarize')),
      recording    INTEGER NOT NULL REFERENCES recordings (key) ON DELETE CASCADE,
      transcript   INTEGER REFERENCES transcripts (key) ON DELETE CASCADE,
      state        TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'stopped', 'failed')),
      created_at   INTEGER NOT NULL,
      language     TEXT NOT NULL,
      again        INTEGER NOT NULL CHECK (again IN (0, 1)),
      step         TEXT NOT NULL,
      progress     REAL NOT NULL DEFAULT 0,
      seconds_left REAL,
      error        TEXT,
      crashes      INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX jobs_by_recording ON jobs (recording, key DESC);
    CREATE INDEX jobs_unfinished ON jobs (key) WHERE state IN ('queued', 'running');
    -- Two processes cannot queue the same work twice.
    CREATE UNIQUE INDEX jobs_one_each ON jobs (recording) WHERE state IN ('queued', 'running');
    CREATE INDEX jobs_by_transcript ON jobs (transcript);
  `,
};
