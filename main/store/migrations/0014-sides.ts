import type { Migration } from './types';

export const sides: Migration = {
  version: 14,
  name: 'sides',
  sql: `
    -- How loud each of two channels is (SpeechWindow.sides); null where there is one, or it was heard before this version.
    ALTER TABLE windows ADD COLUMN sides BLOB;
  `,
};
