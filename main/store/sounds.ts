/** Sound that goes when its days are over. The row says so before the file is deleted. */
import type { SoundStore } from '../core/sound-store-port';
import { audioName } from './audio-files';
import type { Db } from './connection';
import { createCount } from './count';
import { currentOf } from './current';
import { finishRemovals } from './removal';

/** With sound and a whole transcript that holds words, nothing at work on it, and no favourite. */
const SPARE = `
  FROM recordings r WHERE r.kind = 'audio' AND r.sound_gone_at IS NULL AND r.favourite = 0
    AND coalesce((SELECT state FROM jobs WHERE recording = r.key ORDER BY key DESC LIMIT 1), 'done') = 'done'
    AND EXISTS (
      SELECT 1 FROM transcripts t JOIN segments s ON s.transcript = t.key
      WHERE t.key = ${currentOf('r.key')} AND t.complete = 1 AND trim(s.text) <> '')`;

/** The sound half of the store, for the library in `folder`. */
export function createSounds(db: Db, folder: string): SoundStore {
  const count = createCount(db, '.sound_counted_at');
  const add = db.prepare(
    `UPDATE all_recordings SET sound_for = sound_for + ? WHERE key IN (SELECT r.key ${SPARE})`,
  );
  const due = db.prepare(`SELECT r.id ${SPARE} AND r.sound_for >= ?`).pluck();
  const take = db.transaction((id: string, milliseconds: number, now: number) => {
    const row = db
      .prepare(
        `SELECT r.source_hash AS hash, r.source_name AS name ${SPARE} AND r.sound_for >= ? AND r.id = ?`,
      )
      .get(milliseconds, id) as { hash: string; name: string } | undefined;
    if (!row) return;
    db.prepare('INSERT OR IGNORE INTO removed_files (name) VALUES (?)').run(
      audioName(row.hash, row.name),
    );
    db.prepare('UPDATE all_recordings SET sound_gone_at = ? WHERE id = ?').run(now, id);
  });
  const restore = db.transaction((id: string, name: string) => {
    const hash = db.prepare('SELECT source_hash FROM all_recordings WHERE id = ?').pluck().get(id);
    db.prepare('DELETE FROM removed_files WHERE name = ?').run(audioName(String(hash), name));
    db.prepare(
      'UPDATE all_recordings SET sound_gone_at = NULL, sound_for = 0, source_name = ? WHERE id = ?',
    ).run(name, id);
  });
  return {
    age: (now) => count.add(now, (passed) => add.run(passed)),
    forgetCount: count.forget,
    due: (milliseconds) => due.all(milliseconds) as string[],
    async remove(id, milliseconds, now) {
      take.immediate(id, milliseconds, now);
      await finishRemovals(db, folder);
    },
    restore: (id, name) => restore.immediate(id, name),
  };
}
