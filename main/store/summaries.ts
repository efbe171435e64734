/** Summaries in SQLite: refined while they are being made, then changed by nobody but a person. */
import { AppError, type Summary, type SummaryBody } from '../contract';
import { recordingIsGone } from '../core/gone';
import type { SummaryStore } from '../core/store-port';
import type { Db } from './connection';
import { newId } from './ids';
import type { Clean } from './removal';
import { addWords, removeWords, summaryWords } from './word-index';
import { noteTraces } from './word-traces';

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

/** Its recording may have gone into the bin while it was being made; then it waits there with it. */
function made(row: unknown): Summary {
  if (row) return toSummary(row as Row);
  throw recordingIsGone();
}

/** The summaries half of the store; `clean` ends a removal. */
export function createSummaries(db: Db, clean: Clean): SummaryStore {
  const byRecording = db.prepare(`${SELECT} WHERE r.id = ? ORDER BY s.key DESC`);
  const byId = db.prepare(`${SELECT} WHERE s.id = ?`);
  return {
    list: (recording) => (byRecording.all(recording) as Row[]).map(toSummary),
    get(id) {
      const row = byId.get(id) as Row | undefined;
      return row ? toSummary(row) : null;
    },
    add: (of, body) => made(byId.get(add(db, of, body))),
    rewrite(id, body) {
      rewrite(db, id, body);
      return made(byId.get(id));
    },
    async remove(id) {
      remove(db, id);
      await clean();
    },
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
    const { changes, lastInsertRowid } = db.prepare(sql).run({
      ...{ id, type, length, method, model, text },
      createdAt: of.createdAt ?? Date.now(),
      promptVersion: of.promptVersion,
      params: JSON.stringify(of.params),
      body: JSON.stringify(body),
      transcript: of.transcript,
    });
    if (changes === 0) throw recordingIsGone();
    addWords(db, 'summary_words', Number(lastInsertRowid), summaryWords(body));
  });
  insert.immediate();
  return id;
}

/** It, or its recording, may have been removed meanwhile; then there is nothing to rewrite. */
function rewrite(db: Db, id: string, body: SummaryBody): void {
  const { method, model, text } = body;
  const update = db.transaction(() => {
    const key = forgetWords(db, id);
    if (key === null) throw new AppError('not-found', 'The summary was removed meanwhile.');
    db.prepare(
      'UPDATE summaries SET method = @method, model = @model, text = @text, body = @body WHERE id = @id',
    ).run({ id, method, model, text, body: JSON.stringify(body) });
    addWords(db, 'summary_words', key, summaryWords(body));
  });
  update.immediate();
}

function remove(db: Db, id: string): void {
  const take = db.transaction(() => {
    const key = forgetWords(db, id);
    db.prepare('DELETE FROM summaries WHERE key = ?').run(key);
  });
  take.immediate();
}

/** Takes a summary's words out of the index; its key, or null where there is no such summary. */
function forgetWords(db: Db, id: string): number | null {
  const row = db.prepare('SELECT key, body FROM summaries WHERE id = ?').get(id);
  if (!row) return null;
  const { key, body } = row as { key: number; body: string };
  removeWords(db, 'summary_words', key, summaryWords(JSON.parse(body)));
  noteTraces(db);
  return key;
}
