/** Tags and favourites in SQLite. */
import type { Tag, TagStore } from '../core/tag-store-port';
import type { Db } from './connection';

const BY_NAME = 'name_key_of(t.name), t.key';

const LIST = `SELECT t.name,
    (SELECT count(*) FROM recording_tags g JOIN recordings r ON r.key = g.recording
     WHERE g.tag = t.key) AS recordings,
    (SELECT count(*) FROM chat_tags g JOIN chats c ON c.key = g.chat WHERE g.tag = t.key) AS chats
  FROM tags t ORDER BY ${BY_NAME}`;

/** Tables of what carries tags, its column in the link, the link. */
const CARRIERS = [
  ['all_recordings', 'recording', 'recording_tags'],
  ['all_chats', 'chat', 'chat_tags'],
] as const;

/** SQL for the names of the tags of a row, as JSON, by name. */
export const tagsOf = (carrier: 'recording' | 'chat', key: string): string =>
  `(SELECT json_group_array(name ORDER BY ${BY_NAME}) FROM ${carrier}_tags g
    JOIN tags t ON t.key = g.tag WHERE g.${carrier} = ${key})`;

/** Makes the tags of the library. */
export function createTags(db: Db): TagStore {
  return {
    list: () =>
      (db.prepare(LIST).all() as ReturnType<TagStore['list']>).filter(
        ({ recordings, chats }) => recordings + chats > 0,
      ),
    add(ids, { key, name }) {
      db.prepare('INSERT OR IGNORE INTO tags (key, name) VALUES (?, ?)').run(key, name);
      for (const [table, column, link] of CARRIERS) {
        const sql = `INSERT OR IGNORE INTO ${link} (${column}, tag) SELECT key, ? FROM ${table}
          WHERE id IN (SELECT value FROM json_each(?))`;
        db.prepare(sql).run(key, JSON.stringify(ids));
      }
    },
    take(ids, key) {
      for (const [table, column, link] of CARRIERS) {
        const sql = `DELETE FROM ${link} WHERE tag = ? AND ${column} IN
          (SELECT key FROM ${table} WHERE id IN (SELECT value FROM json_each(?)))`;
        db.prepare(sql).run(key, JSON.stringify(ids));
      }
    },
    rename: (key, to) => rename(db, key, to),
    remove: (key) => db.prepare('DELETE FROM tags WHERE key = ?').run(key).changes > 0,
    setFavourite(ids, favourite) {
      for (const [table] of CARRIERS) {
        const sql = `UPDATE ${table} SET favourite = ?
          WHERE id IN (SELECT value FROM json_each(?))`;
        db.prepare(sql).run(favourite ? 1 : 0, JSON.stringify(ids));
      }
    },
  };
}

function rename(db: Db, key: string, to: Tag): boolean {
  if (!db.prepare('SELECT 1 FROM tags WHERE key = ?').get(key)) return false;
  const put = `INSERT INTO tags (key, name) VALUES (@key, @name)
    ON CONFLICT (key) DO UPDATE SET name = @name`;
  db.prepare(put).run(to);
  if (to.key === key) return true;
  for (const [, column, link] of CARRIERS)
    db.prepare(`INSERT OR IGNORE INTO ${link} (${column}, tag)
      SELECT ${column}, ? FROM ${link} WHERE tag = ?`).run(to.key, key);
  db.prepare('DELETE FROM tags WHERE key = ?').run(key);
  return true;
}
