import type { Migration } from './types';

export const nameKeys: Migration = {
  version: 24,
  name: 'name-keys',
  sql: `
    -- The title as it is put in order: a number in it by its value, see core/name-key.ts.
    ALTER TABLE all_recordings ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
    UPDATE all_recordings SET name_key = name_key_of(title);
    DROP INDEX listed_by_name;
    CREATE INDEX listed_by_name ON all_recordings (name_key, created_at DESC, key DESC)
      WHERE binned_at IS NULL;
  `,
};
