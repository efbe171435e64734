/** Transcripts in SQLite: versions of a recording, each grown window by window. */
import type { Segment, Span, Transcript } from '../contract';
import { recordingIsGone } from '../core/gone';
import { UNDETERMINED } from '../core/language';
import { SIDE_BYTES, type SpeechWindow } from '../core/ports';
import type { NewTranscript, TranscriptStore } from '../core/store-port';
import type { Db } from './connection';
import { currentOf } from './current';
import { newId } from './ids';
import { addSegment, editSegment, segmentsOf } from './segments';
import { addSegmentWords, removeSegmentWords } from './word-index';

interface Row {
  key: number;
  id: string;
  recording_id: string;
  version: number;
  created_at: number;
  language: string;
  duration: number;
  model: string;
  timed: 0 | 1;
  complete: 0 | 1;
}

const SELECT = `SELECT t.*, r.id AS recording_id FROM transcripts t
  JOIN recordings r ON r.key = t.recording`;

function toTranscript(db: Db, row: Row): Transcript {
  const { id, recording_id: recording, version, created_at: createdAt } = row;
  const { language, duration, model } = row;
  const windows = db
    .prepare('SELECT through, speech FROM windows WHERE transcript = ? ORDER BY number')
    .all(row.key) as { through: number; speech: string }[];
  const complete = row.complete === 1;
  const through = complete ? duration : (windows.at(-1)?.through ?? 0);
  const speech = windows.flatMap((window) => JSON.parse(window.speech) as Span[]);
  const facts = { id, recording, version, createdAt, language, duration, model };
  return {
    ...facts,
    through,
    complete,
    timed: row.timed === 1,
    speech,
    segments: segmentsOf(db, row.key),
  };
}

/** The transcripts half of the store. */
export function createTranscripts(db: Db): TranscriptStore {
  const byId = db.prepare(`${SELECT} WHERE t.id = ?`);
  const byRecording = db.prepare(`${SELECT} WHERE r.id = ? AND t.key = ${currentOf('r.key')}`);
  const find = (id: string) => byId.get(id) as Row | undefined;
  const theRow = (id: string) => {
    const row = find(id);
    if (!row) throw recordingIsGone();
    return row;
  };
  const read = (row: unknown) => (row ? toTranscript(db, row as Row) : null);

  return {
    current: (recording) => read(byRecording.get(recording)),
    get: (id) => read(byId.get(id)),
    begin(recording, transcript) {
      const before = byRecording.get(recording) as Row | undefined;
      return toTranscript(db, theRow(begin(db, recording, before, transcript)));
    },
    append: (id, window) => append(db, theRow(id), window),
    finish: (id, facts) => finish(db, theRow(id), facts),
    setLanguage(id, language) {
      if (language === UNDETERMINED) return;
      db.prepare('UPDATE transcripts SET language = ? WHERE id = ?').run(language, id);
      const sql = `UPDATE all_recordings SET language = ? WHERE language IS NULL
        AND key = (SELECT recording FROM transcripts WHERE id = ?)`;
      db.prepare(sql).run(language, id);
    },
    edit: (id, segment, text) => edit(db, find(id), segment, text),
    sides(id) {
      const sql = `SELECT coalesce(sides, zeroblob(${SIDE_BYTES} * length(peaks))) AS bytes,
          sides IS NOT NULL AS known
        FROM windows WHERE transcript = (SELECT key FROM transcripts WHERE id = ?) ORDER BY number`;
      const rows = db.prepare(sql).all(id) as { bytes: Buffer; known: 0 | 1 }[];
      return rows.some(({ known }) => known) ? Buffer.concat(rows.map(({ bytes }) => bytes)) : null;
    },
    peaks(recording) {
      const sql = `SELECT t.key FROM transcripts t JOIN recordings r ON r.key = t.recording
        JOIN windows w ON w.transcript = t.key WHERE r.id = ?
        GROUP BY t.key ORDER BY max(w.through) DESC, t.version DESC LIMIT 1`;
      const key = db.prepare(sql).pluck().get(recording);
      const peaks = 'SELECT peaks FROM windows WHERE transcript = ? ORDER BY number';
      return Buffer.concat(
        db
          .prepare(peaks)
          .pluck()
          .all(key ?? 0) as Buffer[],
      );
    },
  };
}

/** An unfinished version gives way to the new one at once, a whole one only when the new one is whole too. */
function begin(db: Db, recording: string, before: Row | undefined, facts: NewTranscript): string {
  const id = newId();
  const insert = db.transaction(() => {
    if (before && !before.complete) leaveSearch(db, before.key);
    const sql = `INSERT INTO transcripts (id, recording, version, created_at, language, duration, model, timed)
      SELECT @id, key, 1 + (SELECT coalesce(max(version), 0) FROM transcripts WHERE recording = r.key),
        @createdAt, @language, @duration, @model, @timed
      FROM recordings r WHERE id = @recording`;
    const { language, duration, model } = facts;
    const timed = facts.timed ? 1 : 0;
    const createdAt = Date.now();
    db.prepare(sql).run({ id, recording, createdAt, language, duration, model, timed });
  });
  insert.immediate();
  return id;
}

/** Only the current version is searched. */
function leaveSearch(db: Db, transcript: number): void {
  removeSegmentWords(db, transcript);
  db.prepare('DELETE FROM passages WHERE transcript = ?').run(transcript);
}

function finish(db: Db, row: Row, facts: Parameters<TranscriptStore['finish']>[1]): void {
  const { language, duration, model } = facts;
  const complete = db.transaction(() => {
    const before = currentKey(db, row);
    const sql = `UPDATE transcripts SET complete = 1, language = ?, duration = ?, model = ?
      WHERE key = ?`;
    db.prepare(sql).run(language, duration, model, row.key);
    if (before === row.key || currentKey(db, row) !== row.key) return;
    leaveSearch(db, before);
    addSegmentWords(db, row.key);
  });
  complete.immediate();
}

function append(db: Db, row: Row, window: SpeechWindow): Segment[] {
  const { key, id } = row;
  const insert = db.transaction(() => {
    const first = count(db, 'segments', key);
    const segments = window.segments.map((segment, i) => ({ ...segment, id: first + i }));
    const searched = currentKey(db, row) === key;
    for (const segment of segments) addSegment(db, key, segment, searched);
    addWindow(db, key, window);
    const { duration, language } = window;
    const facts = 'UPDATE transcripts SET duration = ?, language = ? WHERE id = ?';
    db.prepare(facts).run(duration, language, id);
    return segments;
  });
  return insert.immediate();
}

function addWindow(db: Db, key: number, { through, speech, peaks, sides }: SpeechWindow): void {
  const sql = `INSERT INTO windows (transcript, number, through, speech, peaks, sides)
    VALUES (?, ?, ?, ?, ?, ?)`;
  const bytes = sides === undefined ? null : Buffer.from(sides);
  const number = count(db, 'windows', key);
  db.prepare(sql).run(key, number, through, JSON.stringify(speech), Buffer.from(peaks), bytes);
}

const count = (db: Db, table: 'segments' | 'windows', transcript: number): number =>
  db
    .prepare(`SELECT count(*) FROM ${table} WHERE transcript = ?`)
    .pluck()
    .get(transcript) as number;

function edit(db: Db, row: Row | undefined, number: number, text: string): Segment | null {
  if (!row) return null;
  const change = db.transaction(() =>
    editSegment(db, row.key, number, text, currentKey(db, row) === row.key),
  );
  return change.immediate();
}

/** The key of the version that people see of the same recording. */
function currentKey(db: Db, { key }: Row): number {
  const recording = '(SELECT recording FROM transcripts WHERE key = ?)';
  return db
    .prepare(`SELECT ${currentOf(recording)}`)
    .pluck()
    .get(key) as number;
}
