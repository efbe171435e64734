/**
 * How a chat goes: out of sight at once, then its messages slice by slice, so that a long chat does not hold up the
 * process. A chat that was going when the process died goes on at the next start.
 */
import { audioName } from './audio-files';
import type { Db } from './connection';
import { newId } from './ids';
import { messageWords, wordRemover } from './word-index';
import { rewriteWords } from './word-traces';

/** Some ten milliseconds each. */
const SLICE = 1000;
/** There while words of removed messages may be in the index; its value tells one removal from the next. */
const WORDS_NOTE = '.removed_message_words';

/** Nothing finds the chat any more, and another import of it is a new chat. */
export function hideChat(db: Db, chat: number): void {
  const hide = db.transaction(() => {
    const sql = 'UPDATE all_chats SET removed = 1, export_key = NULL, me = NULL WHERE key = ?';
    db.prepare(sql).run(chat);
    db.prepare('DELETE FROM promises WHERE chat = ?').run(chat);
    db.prepare('DELETE FROM message_passages WHERE chat = ?').run(chat);
    noteFiles(db, chat);
    db.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)').run(WORDS_NOTE, newId());
  });
  hide.immediate();
}

/** Notes the files that no other chat shows. */
function noteFiles(db: Db, chat: number): void {
  const mine = db.prepare(
    'SELECT DISTINCT hash, name FROM media WHERE chat = ? AND hash IS NOT NULL',
  );
  const others = db
    .prepare(
      'SELECT name FROM media d JOIN all_chats c ON c.key = d.chat WHERE hash = ? AND removed = 0',
    )
    .pluck();
  const note = db.prepare('INSERT OR IGNORE INTO removed_media (name) VALUES (?)');
  for (const { hash, name } of mine.all(chat) as { hash: string; name: string }[]) {
    const file = audioName(hash, name);
    const kept = (others.all(hash) as string[]).some((other) => audioName(hash, other) === file);
    if (!kept) note.run(file);
  }
}

/** Takes out what is left of hidden chats, here or from a process that died. */
export async function finishChatRemovals(db: Db): Promise<void> {
  const hidden = db
    .prepare('SELECT key FROM all_chats WHERE removed = 1')
    .pluck()
    .all() as number[];
  for (const chat of hidden)
    while (removeSlice(db, chat)) await new Promise((resolve) => setImmediate(resolve));
  const note = db.prepare('SELECT value FROM settings WHERE name = ?').pluck().get(WORDS_NOTE);
  if (note === undefined) return;
  await rewriteWords(db, 'message_words');
  db.prepare('DELETE FROM settings WHERE name = ? AND value = ?').run(WORDS_NOTE, note);
}

/** False when the chat is gone. */
function removeSlice(db: Db, chat: number): boolean {
  const slice = db.prepare(`SELECT m.key, m.position, m.text, d.transcript FROM messages m
    LEFT JOIN media d ON d.message = m.key WHERE m.chat = ?
    ORDER BY m.position DESC LIMIT ${SLICE}`);
  const remove = db.transaction(() => {
    const rows = slice.all(chat) as Row[];
    removeFromIndex(db, rows);
    const sql = 'DELETE FROM messages WHERE chat = ? AND position >= ?';
    db.prepare(sql).run(chat, rows.at(-1)?.position ?? 0);
    if (rows.length < SLICE) db.prepare('DELETE FROM all_chats WHERE key = ?').run(chat);
    return rows.length === SLICE;
  });
  return remove.immediate();
}

interface Row {
  key: number;
  position: number;
  text: string;
  transcript: string | null;
}

/** Only marked as deleted, which is a hundred times as fast as taking words out one by one: the rewriting follows. */
function removeFromIndex(db: Db, rows: Row[]): void {
  const secure = (on: 0 | 1) =>
    db.exec(`INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', ${on})`);
  const remove = wordRemover(db, 'message_words');
  // FTS5 gathers changes in memory only while keys ascend.
  const ascending = [...rows].sort((a, b) => a.key - b.key);
  secure(0);
  for (const { key, text, transcript } of ascending) remove(key, messageWords(text, transcript));
  secure(1);
}
