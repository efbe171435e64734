import type { Migration } from './types';

export const settings: Migration = {
  version: 5,
  name: 'settings',
  sql: `
    -- Values are JSON. Names that begin with a dot are the store's own notes.
    CREATE TABLE settings (
      name  TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
