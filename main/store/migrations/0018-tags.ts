import type { Migration } from './types';

const goneWithTheLast = (table: string): string => `
    CREATE TRIGGER ${table}_last AFTER DELETE ON ${table} BEGIN
      DELETE FROM tags WHERE key = old.tag
        AND NOT EXISTS (SELECT 1 FROM recording_tags WHERE tag = old.tag)
        AND NOT EXISTS (SELECT 1 FROM chat_tags WHERE tag = old.tag);
    END;`;

export const tags: Migration = {
  version: 18,
  name: 'tags',
  sql: `
    ALTER TABLE all_recordings ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1));
    ALTER TABLE all_chats ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1));

    -- The key tells names apart; the name is as a person wrote it. A tag that nothing carries is gone.
    CREATE TABLE tags (key TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE recording_tags (
      recording INTEGER NOT NULL REFERENCES all_recordings (key) ON DELETE CASCADE,
      tag       TEXT NOT NULL REFERENCES tags (key) ON DELETE CASCADE,
      PRIMARY KEY (recording, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX recording_tags_by_tag ON recording_tags (tag);
    CREATE TABLE chat_tags (
      chat INTEGER NOT NULL REFERENCES all_chats (key) ON DELETE CASCADE,
      tag  TEXT NOT NULL REFERENCES tags (key) ON DELETE CASCADE,
      PRIMARY KEY (chat, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX chat_tags_by_tag ON chat_tags (tag);
    ${goneWithTheLast('recording_tags')}
    ${goneWithTheLast('chat_tags')}
  `,
};
