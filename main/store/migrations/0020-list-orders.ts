import type { Migration } from './types';

export const listOrders: Migration = {
  version: 20,
  name: 'list-orders',
  sql: `
    -- One for each order of the list, of what is not in the bin: a page anywhere in it is found in the index alone.
    CREATE INDEX listed_by_time ON all_recordings (created_at DESC, key DESC) WHERE binned_at IS NULL;
    CREATE INDEX listed_by_length ON all_recordings (duration DESC, created_at DESC, key DESC)
      WHERE binned_at IS NULL;
    CREATE INDEX listed_by_name ON all_recordings (title COLLATE NOCASE, created_at DESC, key DESC)
      WHERE binned_at IS NULL;
  `,
};
