import type { Migration } from './types';

export const chats: Migration = {
  version: 8,
  name: 'chats',
  sql: `
    CREATE TABLE chats (
      key             INTEGER PRIMARY KEY,
      id              TEXT NOT NULL UNIQUE,
      app             TEXT NOT NULL,
      -- The export's own name for the chat, where it has one.
      export_key      TEXT,
      -- As the export calls it: a later export is known by it when a person has renamed the chat.
      export_title    TEXT NOT NULL,
      title           TEXT NOT NULL,
      me              TEXT,
      created_at      INTEGER NOT NULL,
      language        TEXT,
      -- What lists show, counted as messages come in. JSON: {name: messages}.
      participants    TEXT NOT NULL DEFAULT '{}',
      messages        INTEGER NOT NULL DEFAULT 0,
      first_at        INTEGER,
      last_at         INTEGER,
      preview         TEXT NOT NULL DEFAULT '',
      style_forgotten INTEGER NOT NULL DEFAULT 0 CHECK (style_forgotten IN (0, 1)),
      -- Out of sight; its messages are going, slice by slice.
      removed         INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX chats_by_export ON chats (app, export_key) WHERE export_key IS NOT NULL;

    -- Keys are never used again: a page may still ask for a message that is gone.
    CREATE TABLE messages (
      key        INTEGER PRIMARY KEY AUTOINCREMENT,
      chat       INTEGER NOT NULL REFERENCES chats (key) ON DELETE CASCADE,
      -- 0, 1, 2… without a gap, so that a page of the chat is a range of the index.
      position   INTEGER NOT NULL,
      -- What makes it the same message in another export, and its number among equal ones.
      identity   TEXT NOT NULL,
      occurrence INTEGER NOT NULL,
      at         INTEGER,
      sender     TEXT,
      kind       TEXT NOT NULL CHECK (kind IN ('text', 'media', 'system', 'deleted')),
      text       TEXT NOT NULL,
      edited     INTEGER NOT NULL CHECK (edited IN (0, 1)),
      -- The identity of what it answers, which a later export may bring.
      answers    TEXT
    ) STRICT;
    CREATE INDEX messages_by_position ON messages (chat, position);
    CREATE INDEX messages_by_time ON messages (chat, at, position);
    CREATE UNIQUE INDEX messages_once ON messages (chat, identity, occurrence);

    CREATE TABLE media (
      message    INTEGER PRIMARY KEY REFERENCES messages (key) ON DELETE CASCADE,
      chat       INTEGER NOT NULL REFERENCES chats (key) ON DELETE CASCADE,
      kind       TEXT NOT NULL,
      name       TEXT NOT NULL,
      -- SHA-256 of the bytes; null while they are not in the library.
      hash       TEXT,
      -- Of a voice note: what is said, or why that cannot be written down.
      transcript TEXT,
      problem    TEXT
    ) STRICT;
    CREATE INDEX media_by_name ON media (chat, name);
    CREATE INDEX media_by_hash ON media (hash) WHERE hash IS NOT NULL;
    CREATE INDEX media_voices ON media (chat, message)
      WHERE kind = 'voice' AND hash IS NOT NULL AND transcript IS NULL AND problem IS NULL;

    -- Media of removed chats that are still to be deleted, should the program die in between.
    CREATE TABLE removed_media (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE message_words USING fts5 (
      text, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1);
  `,
};
