/** The pictures, films and voice notes of chats: beside the database under the hash of their bytes, like sound. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Media } from '../contract';
import type { ChatStore } from '../core/chat-store-port';
import { wasEmptied } from '../core/gone';
import { audioName, hashInto, moveIn, refuseGone } from './audio-files';
import type { Db } from './connection';
import { newId } from './ids';
import { addWords, messageWords, removeWords } from './word-index';

/** The folder of the library that they lie in. */
export const MEDIA_FOLDER = 'media';

/** What a page may show or play; SVG is left out on purpose, since it is a program. */
const MIMES: Record<string, string> = {
  ...{ '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.gif': 'image/gif' },
  ...{ '.webp': 'image/webp', '.avif': 'image/avif', '.bmp': 'image/bmp' },
  ...{ '.mp4': 'video/mp4', '.m4v': 'video/mp4', '.mov': 'video/quicktime' },
  ...{ '.webm': 'video/webm', '.3gp': 'video/3gpp', '.mkv': 'video/x-matroska' },
  ...{ '.opus': 'audio/ogg', '.ogg': 'audio/ogg', '.oga': 'audio/ogg', '.mp3': 'audio/mpeg' },
  ...{ '.m4a': 'audio/mp4', '.aac': 'audio/aac', '.wav': 'audio/wav', '.flac': 'audio/flac' },
};
const UNKNOWN = 'application/octet-stream';

const mimeOf = (name: string): string => MIMES[extname(name).toLowerCase()] ?? UNKNOWN;

interface Row {
  kind: Media['kind'];
  name: string;
  hash: string;
  transcript: string | null;
  problem: string | null;
}

type MediaStore = Pick<
  ChatStore,
  'keepMedia' | 'media' | 'voicesLeft' | 'chatWithVoices' | 'setVoiceText' | 'setVoiceProblem'
>;

const VOICES = `kind = 'voice' AND hash IS NOT NULL AND transcript IS NULL AND problem IS NULL`;

/** The half of a chat's store that is about bytes, for the library in `folder`. */
export function createChatMedia(db: Db, folder: string): MediaStore {
  const media = join(folder, MEDIA_FOLDER);
  const pathOf = (hash: string, name: string) => join(media, audioName(hash, name));
  return {
    keepMedia: (message, bytes) => keep(db, folder, message, bytes),
    media(message) {
      const sql =
        'SELECT d.* FROM media d JOIN chats c ON c.key = d.chat WHERE message = ? AND hash IS NOT NULL';
      const row = db.prepare(sql).get(message) as Row | undefined;
      if (!row) return null;
      const { kind, name, hash, transcript, problem } = row;
      const path = pathOf(hash, name);
      if (!existsSync(path)) return null;
      const shown = { kind, name, stored: true, transcript };
      return { path, mime: mimeOf(name), media: problem === null ? shown : { ...shown, problem } };
    },
    voicesLeft(chat) {
      const sql = `SELECT message, name, hash FROM media
        WHERE chat = (SELECT key FROM chats WHERE id = ?) AND ${VOICES} ORDER BY message`;
      const rows = db.prepare(sql).all(chat) as { message: number; name: string; hash: string }[];
      return rows.map(({ message, name, hash }) => ({ message, path: pathOf(hash, name) }));
    },
    chatWithVoices() {
      const sql = `SELECT id FROM chats c
        WHERE EXISTS (SELECT 1 FROM media WHERE chat = c.key AND ${VOICES}) LIMIT 1`;
      return (db.prepare(sql).pluck().get() as string | undefined) ?? null;
    },
    setVoiceText: (message, text) => setVoiceText(db, message, text),
    setVoiceProblem(message, problem) {
      db.prepare('UPDATE media SET problem = ? WHERE message = ?').run(problem, message);
    },
  };
}

/** Whether a file of `media` belongs to a message. */
export const isMedium = (db: Db, file: string): boolean =>
  db.prepare('SELECT 1 FROM media WHERE hash = ?').get(file.split('.')[0]) !== undefined;

/** Bytes that no message of the chat names are not kept. Nothing is left behind when this fails. */
async function keep(
  db: Db,
  folder: string,
  { chat, name }: { chat: string; name: string },
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const wanted = 'chat = (SELECT key FROM chats WHERE id = ?) AND name = ? AND hash IS NULL';
  if (!db.prepare(`SELECT 1 FROM media WHERE ${wanted}`).get(chat, name)) return;
  const staged = join(folder, 'inbox', `${newId()}.part`);
  try {
    const { hash } = await hashInto(staged, bytes);
    const file = audioName(hash, name);
    db.prepare('DELETE FROM removed_media WHERE name = ?').run(file);
    const place = join(folder, MEDIA_FOLDER, file);
    if (!existsSync(place)) await moveIn(staged, place);
    const note = db.transaction(() => {
      if (existsSync(place))
        db.prepare(`UPDATE media SET hash = ? WHERE ${wanted}`).run(hash, chat, name);
      return isMedium(db, file);
    });
    if (note.immediate()) return;
    await rm(place, { force: true });
    throw wasEmptied(name);
  } catch (thrown) {
    refuseGone(thrown, staged, name);
    throw thrown;
  } finally {
    await rm(staged, { force: true });
  }
}

/** From then on the voice note is found by what it says. */
function setVoiceText(db: Db, message: number, text: string): void {
  const write = db.transaction(() => {
    const sql = `SELECT m.text, d.transcript FROM messages m JOIN media d ON d.message = m.key
      WHERE m.key = ?`;
    const row = db.prepare(sql).get(message) as { text: string; transcript: string | null };
    if (!row) return;
    removeWords(db, 'message_words', message, messageWords(row.text, row.transcript));
    addWords(db, 'message_words', message, messageWords(row.text, text));
    db.prepare('UPDATE media SET transcript = ?, problem = NULL WHERE message = ?').run(
      text,
      message,
    );
  });
  write.immediate();
}
