/** The nearest passages of recordings to a vector. */
import type { PassageHit, SearchStore } from '../core/search-store-port';
import { quantize } from '../core/vectors';
import type { Db } from './connection';
import { currentOf } from './current';
import type { Cut } from './passages';
import { type Near, nearIn, scan } from './scan';

interface Row {
  transcript: number;
  cut: string;
  vectors: Buffer;
}

/** Transcripts read between two pauses: about 3 MB of vectors, a few milliseconds. */
const SCAN_ROWS = 200;

const PAGE = `SELECT p.transcript, p.cut, p.vectors FROM passages p
  JOIN transcripts t ON t.key = p.transcript JOIN recordings r ON r.key = t.recording
  WHERE p.transcript > ? AND p.model = ? ORDER BY p.transcript LIMIT ${SCAN_ROWS}`;

/** Best first: 10,000 recordings take a fraction of a second. */
export async function nearest(
  db: Db,
  { model, ...wanted }: Parameters<SearchStore['nearest']>[0],
  signal: AbortSignal,
): Promise<PassageHit[]> {
  const page = db.prepare(PAGE);
  const after = (last: Row | null) => page.all(last?.transcript ?? 0, model) as Row[];
  return (await scan(after, wanted, signal)).flatMap((near) => toHit(db, near));
}

/** Cosines of all passages of one recording. */
export function similarities(
  db: Db,
  recording: string,
  model: string,
  vector: Float32Array,
): Map<number, number> | null {
  const sql = `SELECT p.* FROM passages p JOIN recordings r ON r.id = ?
    WHERE p.transcript = ${currentOf('r.key')} AND p.model = ?`;
  const row = db.prepare(sql).get(recording, model) as Row | undefined;
  if (!row || row.vectors.length === 0) return null;
  const cut = JSON.parse(row.cut) as Cut;
  const found = nearIn(row, quantize([vector]), -1);
  return new Map(found.map(({ place, similarity }) => [cut[place]![0], similarity]));
}

/** Empty when the recording was removed during the scan. */
function toHit(db: Db, { row: { transcript, cut }, place, similarity }: Near<Row>): PassageHit[] {
  const [from, to] = (JSON.parse(cut) as Cut)[place]!;
  const sql = `SELECT r.id AS recording, r.title, min(s.start) AS start
    FROM transcripts t JOIN recordings r ON r.key = t.recording
    JOIN segments s ON s.transcript = t.key AND s.number BETWEEN ? AND ?
    WHERE t.key = ? GROUP BY t.key`;
  const row = db.prepare(sql).get(from, to, transcript);
  if (!row) return [];
  const texts = `SELECT text FROM segments WHERE transcript = ? AND number BETWEEN ? AND ?
    ORDER BY number`;
  const text = (db.prepare(texts).pluck().all(transcript, from, to) as string[]).join(' ');
  const { recording, title, start } = row as Pick<PassageHit, 'recording' | 'title' | 'start'>;
  return [{ recording, title, from, to, start, text, similarity }];
}
