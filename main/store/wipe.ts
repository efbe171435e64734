/**
 * Deletes everything: an empty library is copied over the database in one transaction of SQLite, which every process sees
 * at once, and no table can be forgotten. Whatever ends the process, the library is as it was or empty; see decision 0038.
 */
import { join } from 'node:path';
import { AppError } from '../contract';
import type { CaptureStore } from '../core/capture-store-port';
import { isRecording, type WipeStore } from '../core/wipe-store-port';
import { connectInMemory, type Db } from './connection';
import { newId } from './ids';
import { takeLock } from './lock';
import { migrate } from './migrate';
import { inPlace, type Owned } from './own-place';
import { COPYING, DATABASE, partsOf } from './parts';
import { notDeleted } from './removal';
import { FOLDERS, finishWipe, notedWipe, noteWipe } from './wipe-files';
import { ensureWords } from './word-index';

interface Wipeable extends Owned {
  db: Db;
  captures: Pick<CaptureStore, 'isUnderWay' | 'dropLeft'>;
}

/** How long others may write before it is given up, and how often it is tried. */
const WAIT_MS = 10_000;
const AGAIN_MS = 50;
/** Of an empty library there are some hundred. */
const ALL_PAGES = 1_000_000;

/** The wiping half of the store. */
export const createWiping = (library: Wipeable): WipeStore => ({
  holdings: () => holdings(library),
  wipe: (signal, prepare) => inPlace(library, () => whole(library, signal, prepare)),
});

async function holdings({ db, folder }: Wipeable) {
  const count = (of: string) => db.prepare(`SELECT count(*) FROM ${of}`).pluck().get() as number;
  const files = await partsOf(folder, [DATABASE, `${DATABASE}-wal`, ...FOLDERS]);
  const chats = 'all_chats WHERE removed = 0';
  return {
    folder,
    recordings: count('all_recordings'),
    chats: count(chats),
    inBin:
      count('all_recordings WHERE binned_at IS NOT NULL') +
      count(`${chats} AND binned_at IS NOT NULL`),
    summaries: count('summaries'),
    promises: count('promises'),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

async function whole(
  library: Wipeable,
  signal: AbortSignal,
  prepare: () => Promise<void>,
): Promise<void> {
  const { db, folder, nativeBinding, captures } = library;
  const copying = takeLock(join(folder, COPYING), 0, nativeBinding);
  if (!copying)
    throw new AppError(
      'busy',
      'The library is being copied into a backup, or deleted already.',
      'Wait until that is done, or stop it.',
    );
  try {
    refuseRecording(captures);
    await prepare();
    await replaceAll(library, signal);
    await captures.dropLeft();
    const [stuck] = await finishWipe(db, folder);
    if (stuck !== undefined) throw notDeleted(stuck);
  } finally {
    copying.release();
  }
}

function refuseRecording(captures: Wipeable['captures']): void {
  if (captures.isUnderWay()) throw isRecording();
}

async function replaceAll(library: Wipeable, signal: AbortSignal): Promise<void> {
  const { db, folder, captures } = library;
  const empty = emptyLike(library);
  const until = performance.now() + WAIT_MS;
  const progress = () => {
    // Nobody else can write any more: what is under way now was begun before.
    refuseRecording(captures);
    signal.throwIfAborted();
    return ALL_PAGES;
  };
  try {
    const note = notedWipe(empty);
    // It resolves also where somebody else was writing; only the note tells.
    for (let tried = false; notedWipe(db) !== note; tried = true) {
      if (tried && performance.now() > until) throw othersWrite();
      if (tried) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      await empty.backup(join(folder, DATABASE), { progress });
    }
  } finally {
    empty.close();
  }
}

const othersWrite = () =>
  new AppError(
    'busy',
    'Another process writes to the library all the time.',
    'Close other windows of Nanodesk, then try again.',
  );

/** A new library, but for keys of messages, which are never used again: a page may still ask for one that is gone. */
function emptyLike({ db, nativeBinding }: Wipeable): Db {
  const empty = connectInMemory(db.pragma('page_size', { simple: true }) as number, nativeBinding);
  migrate(empty, '');
  ensureWords(empty);
  const used = db.prepare('SELECT name, seq FROM sqlite_sequence').all();
  const carry = empty.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (@name, @seq)');
  for (const one of used) carry.run(one);
  noteWipe(empty, newId());
  return empty;
}
