import type { Migration } from './types';

export const templates: Migration = {
  version: 15,
  name: 'templates',
  sql: `
    CREATE TABLE templates (
      key      TEXT PRIMARY KEY,
      name     TEXT NOT NULL UNIQUE,
      sections TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
