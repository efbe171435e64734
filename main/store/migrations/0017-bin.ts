import type { Migration } from './types';

export const bin: Migration = {
  version: 17,
  name: 'bin',
  sql: `
    -- What is read by the old names is a view of what is not in the bin: no query can forget it.
    ALTER TABLE recordings RENAME TO all_recordings;
    ALTER TABLE all_recordings ADD COLUMN binned_at INTEGER;
    -- Milliseconds spent in the bin, counted up: a clock that is wrong for a while empties nothing.
    ALTER TABLE all_recordings ADD COLUMN binned_for INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX recordings_binned ON all_recordings (binned_at) WHERE binned_at IS NOT NULL;
    CREATE VIEW recordings AS SELECT * FROM all_recordings WHERE binned_at IS NULL;

    ALTER TABLE chats RENAME TO all_chats;
    ALTER TABLE all_chats ADD COLUMN binned_at INTEGER;
    ALTER TABLE all_chats ADD COLUMN binned_for INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX chats_binned ON all_chats (binned_at) WHERE binned_at IS NOT NULL;
    CREATE VIEW chats AS SELECT * FROM all_chats WHERE binned_at IS NULL AND removed = 0;
  `,
};
