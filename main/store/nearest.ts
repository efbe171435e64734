/** The nearest passages to a vector, by looking at all of them: 10,000 recordings take a fraction of a second. */
import type { PassageHit, SearchStore } from '../core/store-port';
import { cosineOfRow, quantize } from '../core/vectors';
import type { Db } from './connection';
import { currentOf } from './current';
import type { Cut } from './passages';

interface Row {
  transcript: number;
  cut: string;
  vectors: Buffer;
}

interface Candidate {
  transcript: number;
  cut: string;
  /** Place in the cut. */
  passage: number;
  similarity: number;
}

/** Transcripts read between two pauses: about 3 MB of vectors, a few milliseconds. */
const SCAN_ROWS = 200;

const PAGE = `SELECT p.transcript, p.cut, p.vectors FROM passages p
  JOIN transcripts t ON t.key = p.transcript JOIN recordings r ON r.key = t.recording
  WHERE p.transcript > ? AND p.model = ? ORDER BY p.transcript LIMIT ${SCAN_ROWS}`;

/** Best first. Lets other work go on between pages. */
export async function nearest(
  db: Db,
  { model, vector, minimum, limit }: Parameters<SearchStore['nearest']>[0],
  signal: AbortSignal,
): Promise<PassageHit[]> {
  const query = quantize([vector]);
  const page = db.prepare(PAGE);
  let best: Candidate[] = [];
  let rows = page.all(0, model) as Row[];
  while (rows.length > 0) {
    const found = rows.flatMap((row) => similar(row, query, minimum));
    best = best
      .concat(found)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, limit);
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    rows = page.all(rows.at(-1)!.transcript, model) as Row[];
  }
  return best.flatMap((candidate) => toHit(db, candidate));
}

function similar({ transcript, cut, vectors }: Row, query: Int8Array, minimum: number) {
  const packed = new Int8Array(vectors.buffer, vectors.byteOffset, vectors.length);
  const found: Candidate[] = [];
  for (let passage = 0; (passage + 1) * query.length <= packed.length; passage++) {
    const similarity = cosineOfRow(query, packed, passage);
    if (similarity >= minimum) found.push({ transcript, cut, passage, similarity });
  }
  return found;
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
  const found = similar(row, quantize([vector]), -1);
  return new Map(found.map(({ passage, similarity }) => [cut[passage]![0], similarity]));
}

/** Empty when the recording was removed during the scan. */
function toHit(db: Db, { transcript, cut, passage, similarity }: Candidate): PassageHit[] {
  const [from, to] = (JSON.parse(cut) as Cut)[passage]!;
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
