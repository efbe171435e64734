/** The segments of a transcript in SQLite: how each is written, read back and corrected. */
import type { Segment } from '../contract';
import type { Db } from './connection';
import { markEdited } from './passages';
import { addWords, removeWords } from './word-index';
import { noteTraces } from './word-traces';

interface Row {
  key: number;
  number: number;
  start: number;
  end: number;
  text: string;
  speaker: string | null;
  words: string | null;
  doubt: Segment['doubt'] | null;
  edited: 0 | 1;
}

/** Fields that were not given are left out, as the contract has them. */
function toSegment(row: Row): Segment {
  const { number: id, start, end, text, speaker, words, doubt, edited } = row;
  return {
    id,
    start,
    end,
    text,
    ...(speaker === null ? {} : { speaker }),
    ...(words === null ? {} : { words: JSON.parse(words) }),
    ...(doubt === null ? {} : { doubt }),
    ...(edited ? { edited: true } : {}),
  };
}

/** All segments of a transcript (by its key), in order. */
export function segmentsOf(db: Db, transcript: number): Segment[] {
  const sql = 'SELECT * FROM segments WHERE transcript = ? ORDER BY number';
  return (db.prepare(sql).all(transcript) as Row[]).map(toSegment);
}

/** Writes one segment; `searched` where the transcript is the version that people search. */
export function addSegment(db: Db, transcript: number, segment: Segment, searched: boolean): void {
  const { id, start, end, text, speaker = null, words, doubt = null, edited } = segment;
  const spoken = words === undefined ? null : JSON.stringify(words);
  const sql = `INSERT INTO segments (transcript, number, start, "end", text, speaker, words, doubt, edited)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  const values = [transcript, id, start, end, text, speaker, spoken, doubt, edited ? 1 : 0];
  const { lastInsertRowid } = db.prepare(sql).run(...values);
  if (searched) addWords(db, 'segment_words', Number(lastInsertRowid), text);
}

/** A person's text replaces the recogniser's, whose word times no longer fit. Null where there is no such segment. */
export function editSegment(
  db: Db,
  transcript: number,
  number: number,
  text: string,
  searched: boolean,
): Segment | null {
  const find = db.prepare('SELECT * FROM segments WHERE transcript = ? AND number = ?');
  const old = find.get(transcript, number) as Row | undefined;
  if (!old) return null;
  if (searched) {
    removeWords(db, 'segment_words', old.key, old.text);
    addWords(db, 'segment_words', old.key, text);
    noteTraces(db);
    markEdited(db, transcript, number);
  }
  const sql = `UPDATE segments SET text = ?, words = NULL, doubt = NULL, edited = 1 WHERE key = ?`;
  db.prepare(sql).run(text, old.key);
  return toSegment(find.get(transcript, number) as Row);
}
