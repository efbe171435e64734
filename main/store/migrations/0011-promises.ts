import type { Migration } from './types';

export const promises: Migration = {
  version: 11,
  name: 'promises',
  sql: `
    -- They go with the recording, the chat or the message that they stand in: a removal leaves no trace.
    CREATE TABLE promises (
      key        INTEGER PRIMARY KEY,
      id         TEXT NOT NULL UNIQUE,
      recording  INTEGER REFERENCES recordings (key) ON DELETE CASCADE,
      segment    INTEGER,
      start      REAL,
      chat       INTEGER REFERENCES chats (key) ON DELETE CASCADE,
      message    INTEGER REFERENCES messages (key) ON DELETE CASCADE,
      state      TEXT NOT NULL CHECK (state IN ('suggested', 'confirmed', 'done', 'dismissed')),
      quote      TEXT NOT NULL,
      text       TEXT NOT NULL,
      owner      TEXT,
      creditor   TEXT,
      due        TEXT,
      due_date   TEXT,
      said_at    INTEGER,
      -- A person changed text, owner or day: reading anew leaves them alone.
      edited     INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1)),
      changed_at INTEGER NOT NULL,
      CHECK ((recording IS NULL) <> (chat IS NULL)),
      CHECK ((chat IS NULL) = (message IS NULL))
    ) STRICT;
    CREATE INDEX promises_by_state ON promises (state, due_date);
    CREATE INDEX promises_by_recording ON promises (recording) WHERE recording IS NOT NULL;
    CREATE INDEX promises_by_chat ON promises (chat) WHERE chat IS NOT NULL;
    CREATE INDEX promises_by_message ON promises (message) WHERE message IS NOT NULL;

    -- Transcripts that were read for promises, and by which rules.
    CREATE TABLE read_transcripts (
      transcript INTEGER PRIMARY KEY REFERENCES transcripts (key) ON DELETE CASCADE,
      rules      INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER segments_reread AFTER UPDATE OF text, speaker ON segments
      BEGIN DELETE FROM read_transcripts WHERE transcript = new.transcript; END;

    -- Keys of messages ascend, so that one number tells which were read; changed ones are noted one by one.
    CREATE TABLE read_messages (
      only    INTEGER PRIMARY KEY CHECK (only = 1),
      through INTEGER NOT NULL,
      rules   INTEGER NOT NULL
    ) STRICT;
    INSERT INTO read_messages VALUES (1, 0, 0);
    CREATE TABLE changed_messages (
      message INTEGER PRIMARY KEY REFERENCES messages (key) ON DELETE CASCADE
    ) STRICT;
    CREATE TRIGGER messages_reread AFTER UPDATE OF text ON messages WHEN new.text <> old.text
      BEGIN INSERT OR IGNORE INTO changed_messages VALUES (new.key); END;
    CREATE TRIGGER media_reread AFTER UPDATE OF transcript ON media WHEN new.transcript IS NOT NULL
      BEGIN INSERT OR IGNORE INTO changed_messages VALUES (new.message); END;
  `,
};
