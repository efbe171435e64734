/** The bin: recordings and chats out of sight, until they come back or go for good. */
import { join } from 'node:path';
import type { Binned, BinStore } from '../core/bin-store-port';
import { MEDIA_FOLDER } from './chat-media';
import { hideChat } from './chat-removal';
import type { Db } from './connection';
import { createCount } from './count';
import { type Clean, notDeleted, type Removed, removeRows } from './removal';

/** When time in the bin was last counted. */
const COUNTED_NOTE = '.bin_counted';

const TABLES = ['all_recordings', 'all_chats'] as const;

const LIST = `
  SELECT 'recording' AS kind, id, title, duration, NULL AS messages,
    binned_at AS binnedAt, binned_for AS binnedFor
  FROM all_recordings WHERE binned_at IS NOT NULL
  UNION ALL
  SELECT 'chat', id, title, NULL, messages, binned_at, binned_for
  FROM all_chats WHERE binned_at IS NOT NULL AND removed = 0
  ORDER BY binnedAt DESC, id`;

/** Makes the bin of the library in `folder`; `clean` ends a removal. */
export function createBin(db: Db, folder: string, clean: Clean): BinStore {
  const take = createTaking(db, folder);
  return {
    put(id, now) {
      for (const table of TABLES)
        db.prepare(
          `UPDATE ${table} SET binned_at = ?, binned_for = 0 WHERE id = ? AND binned_at IS NULL`,
        ).run(now, id);
    },
    list: () => db.prepare(LIST).all() as Binned[],
    restore: (id) =>
      TABLES.some((table) => {
        const sql = `UPDATE ${table} SET binned_at = NULL WHERE id = ? AND binned_at IS NOT NULL`;
        return db.prepare(sql).run(id).changes > 0;
      }),
    age: (now) => age(db, now),
    async remove(ids) {
      const held: string[] = [];
      for (const id of ids) {
        const place = take(id);
        if (place !== null) held.push(place);
        // Many of them must not hold up the process.
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (held.length === 0) return;
      const stuck = (await clean()).find((path) => held.some((mine) => path.startsWith(mine)));
      if (stuck !== undefined) throw notDeleted(stuck);
    },
  };
}

function age(db: Db, now: number): void {
  createCount(db, COUNTED_NOTE).add(now, (passed) => {
    for (const table of TABLES)
      db.prepare(`UPDATE ${table} SET binned_for = binned_for + ? WHERE binned_at IS NOT NULL`).run(
        passed,
      );
  });
}

/** Takes out the rows of one thing in the bin. Returns where its files lie: the sound, or the folder of all media. */
function createTaking(db: Db, folder: string): (id: string) => string | null {
  const recording = db.prepare(
    'SELECT * FROM all_recordings WHERE id = ? AND binned_at IS NOT NULL',
  );
  const chat = db
    .prepare('SELECT key FROM all_chats WHERE id = ? AND binned_at IS NOT NULL AND removed = 0')
    .pluck();
  const take = db.transaction((id: string) => {
    const row = recording.get(id) as Removed | undefined;
    if (row) return join(folder, 'audio', removeRows(db, row));
    const key = chat.get(id) as number | undefined;
    if (key === undefined) return null;
    hideChat(db, key);
    return join(folder, MEDIA_FOLDER);
  });
  return (id) => take.immediate(id);
}
