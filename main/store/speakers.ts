/** Who speaks, in SQLite: names stand with their segments, ways back in a table of their own. */
import type { Said } from '../contract';
import type { SpeakerChange, SpeakerStore } from '../core/speaker-store-port';
import type { Db } from './connection';

const KEY = '(SELECT key FROM transcripts WHERE id = ?)';

/** The speakers half of the store. */
export function createSpeakers(db: Db): SpeakerStore {
  return {
    set: (transcript, lines) => set(db, transcript, lines),
    remember(transcript, change) {
      const sql = `INSERT INTO speaker_changes (transcript, change) VALUES (${KEY}, ?)`;
      return Number(db.prepare(sql).run(transcript, JSON.stringify(change)).lastInsertRowid);
    },
    recall(transcript, number) {
      const sql = `SELECT key, change FROM speaker_changes WHERE transcript = ${KEY}
        AND key = coalesce(?, key) ORDER BY key DESC LIMIT 1`;
      const found = db.prepare(sql).get(transcript, number ?? null);
      if (!found) return null;
      const { key, change } = found as { key: number; change: string };
      return { number: key, change: JSON.parse(change) as SpeakerChange };
    },
    forget: (number) => void db.prepare('DELETE FROM speaker_changes WHERE key = ?').run(number),
  };
}

function set(db: Db, transcript: string, lines: Said[]): void {
  const sql = `UPDATE segments SET speaker = ? WHERE transcript = ${KEY} AND number = ?`;
  const one = db.prepare(sql);
  const all = db.transaction(() => {
    for (const { segment, speaker } of lines) one.run(speaker, transcript, segment);
  });
  all.immediate();
}
