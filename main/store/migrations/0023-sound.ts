import type { Migration } from './types';

export const sound: Migration = {
  version: 23,
  name: 'sound',
  sql: `
    -- When the sound was deleted, as the settings asked; all else of the recording stays.
    ALTER TABLE all_recordings ADD COLUMN sound_gone_at INTEGER;
    -- Milliseconds with sound and a whole transcript, counted up while the settings give the sound a term.
    ALTER TABLE all_recordings ADD COLUMN sound_for INTEGER NOT NULL DEFAULT 0;
  `,
};
