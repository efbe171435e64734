/** Captures: a row, a growing file and a lock for each. Who holds the lock makes it; a lock that is free was left by the dead. */
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../contract';
import type {
  CapturedFile,
  CaptureRecord,
  CaptureStore,
  NewCapture,
} from '../core/capture-store-port';
import { endFile, type GrowingFile, growFile, placeFile, removeFiles } from './capture-files';
import type { Db } from './connection';
import type { FreeSpace } from './free-space';
import { newId } from './ids';
import { type Lock, takeLock } from './lock';
import { WAVE_HEADER_BYTES } from './wave-header';

interface Row extends NewCapture {
  id: string;
  startedAt: number;
  hash: string | null;
  gaps: string;
}

/** Held by this process; without a file once it is taken over or closed. */
interface Held {
  lock: Lock;
  file: GrowingFile | null;
}

interface Shelf {
  db: Db;
  /** Of the library. */
  folder: string;
  nativeBinding: string | undefined;
  held: Map<string, Held>;
}

const SELECT = `SELECT id, started_at AS startedAt, sample_rate AS sampleRate, channels, title, language, hash, gaps
  FROM captures`;
const INSERT = `INSERT INTO captures (id, started_at, sample_rate, channels, title, language)
  VALUES (@id, @startedAt, @sampleRate, @channels, @title, @language)`;

const ADD_GAP = "UPDATE captures SET gaps = json_insert(gaps, '$[#]', json(@gap)) WHERE id = @id";

/** The captures half of the store, for the library in `folder`. `letGo` is for the end of the process. */
export function createCaptures(
  db: Db,
  folder: string,
  nativeBinding: string | undefined,
  freeSpace: FreeSpace,
): CaptureStore & { letGo(): void } {
  const held = new Map<string, Held>();
  const shelf = { db, folder, nativeBinding, held };
  const recordsOf = (rows: (Row | undefined)[]) =>
    rows.flatMap((row) => (row === undefined ? [] : [toRecord(shelf, row)]));
  return {
    begin: (facts) => begin(shelf, facts),
    get: (id) => recordsOf(held.has(id) ? [find(shelf, id)] : [])[0] ?? null,
    list: () => recordsOf([...held.keys()].map((id) => find(shelf, id))),
    areAny: () => db.prepare('SELECT 1 FROM captures LIMIT 1').get() !== undefined,
    growing: () => [...held.values()].some(({ file }) => file !== null),
    async append(id, offset, data) {
      const file = held.get(id)?.file;
      if (!file) throw hasEnded();
      return file.append(offset, data);
    },
    addGap: (id, gap) => void db.prepare(ADD_GAP).run({ id, gap: JSON.stringify(gap) }),
    free: () => freeSpace(folder),
    path: (id) => pathOf(shelf, id),
    orphans() {
      const rows = db.prepare(SELECT).all() as Row[];
      const isLeft = (id: string) => (held.has(id) ? !held.get(id)?.file : takeOver(shelf, id));
      return recordsOf(rows.filter(({ id }) => isLeft(id)));
    },
    isUnderWay() {
      const isMade = (id: string) => (held.has(id) ? !!held.get(id)?.file : !takeOver(shelf, id));
      return (db.prepare(SELECT).all() as Row[]).some(({ id }) => isMade(id));
    },
    async dropLeft() {
      for (const [id, { file }] of held) if (!file) await leave(shelf, id);
    },
    close: (id) => close(shelf, id),
    forget: (id) => forget(shelf, id),
    async discard(id) {
      await held.get(id)?.file?.close();
      forget(shelf, id);
      await leave(shelf, id);
    },
    letGo() {
      for (const { lock, file } of held.values()) {
        void file?.close();
        lock.release();
      }
    },
  };
}

const hasEnded = () =>
  new AppError('not-found', 'This recording has ended.', 'What was recorded is kept.');

const pathOf = ({ folder }: Shelf, id: string) => join(folder, 'captures', `${id}.wav`);
const lockOf = ({ folder }: Shelf, id: string) => join(folder, 'captures', `${id}.lock`);

const find = ({ db }: Shelf, id: string) =>
  db.prepare(`${SELECT} WHERE id = ?`).get(id) as Row | undefined;

const toRecord = ({ held }: Shelf, { hash: _, gaps, ...row }: Row): CaptureRecord => ({
  ...row,
  gaps: JSON.parse(gaps),
  bytes: held.get(row.id)?.file?.bytes ?? 0,
});

const forget = ({ db }: Shelf, id: string): void =>
  void db.prepare('DELETE FROM captures WHERE id = ?').run(id);

/** Lets go of the lock, and removes what is left of the files. */
async function leave(shelf: Shelf, id: string): Promise<void> {
  shelf.held.get(id)?.lock.release();
  shelf.held.delete(id);
  await removeFiles(pathOf(shelf, id), lockOf(shelf, id));
}

async function begin(shelf: Shelf, facts: NewCapture): Promise<CaptureRecord> {
  const { db, folder, nativeBinding, held } = shelf;
  await fs.mkdir(join(folder, 'captures'), { recursive: true, mode: 0o700 });
  const id = newId();
  // First, so that no other process takes the row for one that was left.
  held.set(id, { lock: takeLock(lockOf(shelf, id), 0, nativeBinding)!, file: null });
  try {
    db.prepare(INSERT).run({ ...facts, id, startedAt: Date.now() });
    held.get(id)!.file = await growFile(pathOf(shelf, id), facts);
  } catch (thrown) {
    await leave(shelf, id);
    forget(shelf, id);
    throw thrown;
  }
  return toRecord(shelf, find(shelf, id)!);
}

async function close(shelf: Shelf, id: string): Promise<CapturedFile | null> {
  const own = shelf.held.get(id);
  const row = find(shelf, id);
  if (!own || !row) throw hasEnded();
  await own.file?.close();
  own.file = null;
  const path = pathOf(shelf, id);
  if (row.hash === null && (await endedBytes(path, row)) === 0) {
    forget(shelf, id);
    await leave(shelf, id);
    return null;
  }
  const remember = (hash: string) =>
    shelf.db.prepare('UPDATE captures SET hash = ? WHERE id = ?').run(hash, id);
  const placed = await placeFile(path, join(shelf.folder, 'audio'), row.hash, remember);
  return { ...placed, bytes: (await fs.stat(placed.path)).size };
}

function takeOver(shelf: Shelf, id: string): boolean {
  const lock = takeLock(lockOf(shelf, id), 0, shelf.nativeBinding);
  if (lock) shelf.held.set(id, { lock, file: null });
  return lock !== null;
}

/** A capture whose file never came to be holds nothing. */
async function endedBytes(path: string, row: Row): Promise<number> {
  const found = await fs.stat(path).catch(() => null);
  return found === null || found.size <= WAVE_HEADER_BYTES ? 0 : endFile(path, row);
}
