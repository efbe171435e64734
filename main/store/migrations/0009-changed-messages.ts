import type { Migration } from './types';

export const changedMessages: Migration = {
  version: 9,
  name: 'changed messages',
  sql: `
    -- Taken back by its sender after it was imported; what it said stays in the person's own library.
    ALTER TABLE messages ADD COLUMN deleted_later INTEGER NOT NULL DEFAULT 0
      CHECK (deleted_later IN (0, 1));
    -- What an edited message said before, where an export still had it.
    ALTER TABLE messages ADD COLUMN earlier TEXT;
  `,
};
