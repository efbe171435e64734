import type { Migration } from './types';

export const jobOrder: Migration = {
  version: 16,
  name: 'job-order',
  sql: `
    -- The highest comes first; among equals, the oldest.
    ALTER TABLE jobs ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
  `,
};
