import type { Migration } from './types';

export const gaps: Migration = {
  version: 22,
  name: 'gaps',
  sql: `
    -- Where time went on without sound (contract Gap), a JSON list; moves from a capture to its recording.
    ALTER TABLE captures ADD COLUMN gaps TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE all_recordings ADD COLUMN gaps TEXT NOT NULL DEFAULT '[]';
  `,
};
