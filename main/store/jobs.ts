/** The queue in SQLite. */
import type { Job } from '../contract';
import { recordingIsGone } from '../core/gone';
import { type JobChange, type JobRecord, type JobStore, publicJob } from '../core/store-port';
import type { Db } from './connection';
import { newId } from './ids';

interface Row {
  id: string;
  kind: Job['kind'];
  recording_id: string;
  title: string;
  state: Job['state'];
  created_at: number;
  progress: number;
  seconds_left: number | null;
  step: string;
  error: string | null;
  language: string;
  transcript_id: string | null;
  again: 0 | 1;
  crashes: number;
}

const SELECT = `SELECT j.*, r.id AS recording_id, r.title, t.id AS transcript_id FROM jobs j
  JOIN recordings r ON r.key = j.recording LEFT JOIN transcripts t ON t.key = j.transcript`;
const UNFINISHED = "j.state IN ('queued', 'running')";
const IN_ORDER = "j.state = 'running' DESC, j.priority DESC, j.key";
/** How many finished jobs are shown. */
const FINISHED_SHOWN = 50;

function toRecord(row: Row): JobRecord {
  const { id, kind, recording_id: recording, title, state, created_at: createdAt } = row;
  const { progress, seconds_left: secondsLeft, step, language, crashes } = row;
  const shown = { id, kind, recording, title, state, createdAt, progress, secondsLeft, step };
  const error = row.error === null ? null : JSON.parse(row.error);
  const own = { language, transcript: row.transcript_id, again: row.again === 1, crashes };
  return { ...shown, error, ...own };
}

/** Everything but leading, which needs a lock between processes. */
export function createJobs(db: Db): Omit<JobStore, 'lead'> {
  const byId = db.prepare(`${SELECT} WHERE j.id = ?`);
  const read = (row: unknown) => (row ? toRecord(row as Row) : null);
  const unfinished = db.prepare(`${SELECT} WHERE ${UNFINISHED} ORDER BY ${IN_ORDER}`);
  const finished = db.prepare(
    `${SELECT} WHERE NOT ${UNFINISHED} ORDER BY j.key DESC LIMIT ${FINISHED_SHOWN}`,
  );
  return {
    list: () =>
      [...unfinished.all(), ...finished.all()].map((row) => publicJob(toRecord(row as Row))),
    get: (id) => read(byId.get(id)),
    open: (recording) =>
      read(db.prepare(`${SELECT} WHERE r.id = ? AND ${UNFINISHED}`).get(recording)),
    add(job) {
      const added = read(byId.get(add(db, job)));
      if (!added) throw recordingIsGone();
      return added;
    },
    first: (id) => (putFirst(db, id) ? read(byId.get(id)) : null),
    change: (id, from, change) => (update(db, id, from, change) ? read(byId.get(id)) : null),
    claim() {
      const sql = `UPDATE jobs SET state = 'running', error = NULL WHERE key =
        (SELECT j.key FROM jobs j JOIN recordings r ON r.key = j.recording
         WHERE ${UNFINISHED} ORDER BY ${IN_ORDER} LIMIT 1)
        RETURNING id`;
      const id = db.prepare(sql).pluck().get() as string | undefined;
      return id === undefined ? null : read(byId.get(id));
    },
  };
}

function add(db: Db, { kind, recording, language, again }: Parameters<JobStore['add']>[0]): string {
  const id = newId();
  const sql = `INSERT INTO jobs (id, kind, recording, state, created_at, language, again, step)
    SELECT @id, @kind, key, 'queued', @createdAt, @language, @again, @step
    FROM recordings WHERE id = @recording`;
  const step = kind === 'transcribe' ? 'transcribe' : 'summarize';
  const values = {
    id,
    kind,
    recording,
    createdAt: Date.now(),
    language,
    again: again ? 1 : 0,
    step,
  };
  db.prepare(sql).run(values);
  return id;
}

function putFirst(db: Db, id: string): boolean {
  const sql = `UPDATE jobs SET priority = 1 + (SELECT max(j.priority) FROM jobs j WHERE ${UNFINISHED})
    WHERE id = ? AND state = 'queued'`;
  return db.prepare(sql).run(id).changes > 0;
}

function update(db: Db, id: string, from: Job['state'][], change: JobChange): boolean {
  const columns: Record<string, unknown> = {
    state: change.state,
    progress: change.progress,
    seconds_left: change.secondsLeft,
    step: change.step,
    error: change.error && JSON.stringify(change.error),
    crashes: change.crashes,
  };
  const given = Object.keys(columns).filter((name) => columns[name] !== undefined);
  const set = given.map((name) => `${name} = @${name}`);
  const link = '(SELECT key FROM transcripts WHERE id = @transcript)';
  if (change.transcript !== undefined) set.push(`transcript = ${link}`);
  const states = from.map((state) => `'${state}'`).join(', ');
  const sql = `UPDATE jobs SET ${set.join(', ')} WHERE id = @id AND state IN (${states})`;
  const { transcript = null } = change;
  return db.prepare(sql).run({ ...columns, transcript, id }).changes > 0;
}
