import type { Migration } from './types';

export const promiseEdits: Migration = {
  version: 13,
  name: 'promise edits',
  sql: `
    -- What of a promise is a person's, one by one: the rest still follows what is said.
    ALTER TABLE promises ADD COLUMN own_text  INTEGER NOT NULL DEFAULT 0 CHECK (own_text IN (0, 1));
    ALTER TABLE promises ADD COLUMN own_owner INTEGER NOT NULL DEFAULT 0 CHECK (own_owner IN (0, 1));
    ALTER TABLE promises ADD COLUMN own_due   INTEGER NOT NULL DEFAULT 0 CHECK (own_due IN (0, 1));
    UPDATE promises SET own_text = edited, own_owner = edited, own_due = edited;
    ALTER TABLE promises DROP COLUMN edited;

    -- Between two people the other is meant; where a third turns up, that was a guess.
    CREATE TRIGGER participants_reread AFTER UPDATE OF participants ON chats
      WHEN (SELECT count(*) FROM json_each(old.participants)) <= 2
        AND (SELECT count(*) FROM json_each(new.participants))
          > (SELECT count(*) FROM json_each(old.participants))
      BEGIN INSERT OR IGNORE INTO changed_messages
        SELECT message FROM promises WHERE chat = new.key; END;
  `,
};
