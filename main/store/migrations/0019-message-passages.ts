import type { Migration } from './types';

const forget = (of: 'OLD' | 'NEW'): string =>
  `DELETE FROM message_passages WHERE chat = ${of}.chat AND block = ${of}.position / 96;`;

export const messagePassages: Migration = {
  version: 19,
  name: 'message passages',
  sql: `
    -- A row for 96 messages in a row: a vector of bytes for each six of them, zeros where they have no words.
    CREATE TABLE message_passages (
      key     INTEGER PRIMARY KEY,
      chat    INTEGER NOT NULL REFERENCES all_chats (key) ON DELETE CASCADE,
      block   INTEGER NOT NULL,
      model   TEXT NOT NULL,
      vectors BLOB NOT NULL,
      UNIQUE (chat, block, model)
    ) STRICT;

    -- Whatever changes a message, by whichever way, takes out the vectors that it was part of.
    CREATE TRIGGER message_added AFTER INSERT ON messages BEGIN ${forget('NEW')} END;
    CREATE TRIGGER message_removed AFTER DELETE ON messages BEGIN ${forget('OLD')} END;
    CREATE TRIGGER message_changed AFTER UPDATE OF chat, position, sender, kind, text ON messages BEGIN
      ${forget('OLD')} ${forget('NEW')}
    END;
    CREATE TRIGGER voice_written AFTER UPDATE OF transcript ON media BEGIN
      DELETE FROM message_passages WHERE (chat, block) =
        (SELECT chat, position / 96 FROM messages WHERE key = NEW.message);
    END;
  `,
};
