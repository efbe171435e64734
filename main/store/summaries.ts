/** Summaries in SQLite: written once, never changed. */
import type { Summary, SummaryBody } from '../contract';
import type { SummaryStore } from '../core/store-port';
import type { Db } from './connection';
import { newId } from './ids';
import { addWords, summaryWords } from './word-index';

interface Row {
  id: string;
  recording_id: string;
  transcript_id: string;
  created_at: number;
  prompt_version: string;
  params: string;
  body: string;
}

const SELECT = `SELECT s.*, r.id AS recording_id, t.id AS transcript_id FROM summaries s
  JOIN recordings r ON r.key = s.recording JOIN transcripts t ON t.key = s.transcript`;

function toSummary(row: Row): Summary {
  const { id, recording_id: recording, transcript_id: transcript, created_at: createdAt } = row;
  const { prompt_version: promptVersion } = row;
  const about = { id, recording, transcript, createdAt, promptVersion };
  return { ...(JSON.parse(row.body) as SummaryBody), ...about, params: JSON.parse(row.params) };
}

/** The summaries half of the store. */
export function createSummaries(db: Db): SummaryStore {
  const byRecording = db.prepare(`${SELECT} WHERE r.id = ? ORDER BY s.key DESC`);
  const byId = db.prepare(`${SELECT} WHERE s.id = ?`);
  return {
    list: (recording) => (byRecording.all(recording) as Row[]).map(toSummary),
    add: (of, body) => toSummary(byId.get(add(db, of, body)) as Row),
    has(transcript, type, length) {
      const sql = `SELECT 1 FROM summaries s JOIN transcripts t ON t.key = s.transcript
        WHERE t.id = ? AND s.type = ? AND s.length = ?`;
      return db.prepare(sql).get(transcript, type, length) !== undefined;
    },
  };
}

function add(db: Db, of: Parameters<SummaryStore['add']>[0], body: SummaryBody): string {
  const id = newId();
  const { type, length, method, model, text } = body;
  const insert = db.transaction(() => {
    const sql = `INSERT INTO summaries (id, recording, transcript, created_at, type, length, method,
        model, prompt_version, params, text, body)
      SELECT @id, recording, key, @createdAt, @type, @length, @method,
        @model, @promptVersion, @params, @text, @body FROM transcripts WHERE id = @transcript`;
    const { lastInsertRowid } = db.prepare(sql).run({
      ...{ id, type, length, method, model, text },
      createdAt: Date.now(),
      promptVersion: of.promptVersion,
      params: JSON.stringify(of.params),
      body: JSON.stringify(body),
      transcript: of.transcript,
    });
    addWords(db, 'summary_words', Number(lastInsertRowid), summaryWords(body));
  });
  insert.immediate();
  return id;
}
