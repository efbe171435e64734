/** Passages in SQLite: all vectors of a transcript in one blob, so that a search reads them in large pieces. */
import type { MessagePassageStore, Passage, SearchStore } from '../core/search-store-port';
import { quantize } from '../core/vectors';
import type { Db } from './connection';
import { currentOf } from './current';
import { nearest, similarities } from './nearest';

/** First segment, last segment, and 1 where a vector is wanted. */
export type Cut = [from: number, to: number, pending: 0 | 1][];

interface Row {
  transcript: number;
  model: string;
  revision: number;
  cut: string;
  vectors: Buffer;
}

export type Passages = Omit<SearchStore, 'words' | 'wordsOfChat' | keyof MessagePassageStore>;

/** The half of search that goes by meaning. */
export function createPassages(db: Db): Passages {
  const find = (transcript: string) =>
    db
      .prepare(
        'SELECT p.* FROM passages p JOIN transcripts t ON t.key = p.transcript WHERE t.id = ?',
      )
      .get(transcript) as Row | undefined;

  return {
    hasPassages: (model) =>
      ['passages', 'message_passages'].some((table) =>
        db.prepare(`SELECT 1 FROM ${table} WHERE model = ? LIMIT 1`).get(model),
      ),
    nearest: (query, signal) => nearest(db, query, signal),
    similarities: (recording, model, vector) => similarities(db, recording, model, vector),
    unembedded: (model, knows) => unembedded(db, model, knows),
    cutOf(transcript, model) {
      const row = find(transcript);
      if (row?.model !== model) return null;
      const pending = (JSON.parse(row.cut) as Cut)
        .filter(([, , wanted]) => wanted)
        .map(([from, to]) => ({ from, to }));
      return { revision: row.revision, pending };
    },
    setCut(transcript, model, passages) {
      const cut: Cut = passages.map(({ from, to }) => [from, to, 1]);
      const sql = `INSERT OR REPLACE INTO passages (transcript, model, cut, pending, vectors)
        SELECT key, ?, ?, ?, x'' FROM transcripts WHERE id = ?`;
      db.prepare(sql).run(model, JSON.stringify(cut), cut.length, transcript);
    },
    embedPassages(transcript, revision, passages, vectors) {
      const fill = db.transaction(() => {
        const row = find(transcript);
        if (row?.revision === revision) fillIn(db, row, passages, vectors);
      });
      fill.immediate();
    },
  };
}

function fillIn(db: Db, row: Row, passages: Passage[], vectors: Float32Array[]): void {
  const cut = JSON.parse(row.cut) as Cut;
  const size = vectors[0]?.length ?? 0;
  const all = Buffer.alloc(cut.length * size);
  row.vectors.copy(all);
  passages.forEach(({ from }, i) => {
    const at = cut.findIndex(([first]) => first === from);
    all.set(new Uint8Array(quantize([vectors[i]!]).buffer), at * size);
    cut[at]![2] = 0;
  });
  const pending = cut.filter(([, , wanted]) => wanted).length;
  const sql = 'UPDATE passages SET cut = ?, pending = ?, vectors = ? WHERE transcript = ?';
  db.prepare(sql).run(JSON.stringify(cut), pending, all, row.transcript);
}

/** The passage around an edited segment loses its vector until it is embedded anew. */
export function markEdited(db: Db, transcript: number, segment: number): void {
  const row = db.prepare('SELECT * FROM passages WHERE transcript = ?').get(transcript);
  if (!row) return;
  const { cut: json, vectors } = row as Row;
  const cut = JSON.parse(json) as Cut;
  const at = cut.findIndex(([from, to]) => segment >= from && segment <= to);
  const size = vectors.length / cut.length;
  if (at >= 0) {
    vectors.fill(0, at * size, (at + 1) * size);
    cut[at]![2] = 1;
  }
  const pending = cut.filter(([, , wanted]) => wanted).length;
  const sql = `UPDATE passages SET cut = ?, pending = ?, vectors = ?, revision = revision + 1
    WHERE transcript = ?`;
  db.prepare(sql).run(JSON.stringify(cut), pending, vectors, transcript);
}

function unembedded(db: Db, model: string, knows: (language: string) => boolean): string | null {
  const languages = db.prepare('SELECT DISTINCT language FROM transcripts').pluck().all();
  const known = (languages as string[]).filter(knows);
  const sql = `SELECT t.id FROM transcripts t
    LEFT JOIN passages p ON p.transcript = t.key AND p.model = ?
    WHERE t.complete = 1 AND (p.transcript IS NULL OR p.pending > 0)
      AND t.language IN (SELECT value FROM json_each(?))
      AND t.recording IN (SELECT key FROM recordings)
      AND t.key = ${currentOf('t.recording')}
    LIMIT 1`;
  return (db.prepare(sql).pluck().get(model, JSON.stringify(known)) as string | undefined) ?? null;
}
