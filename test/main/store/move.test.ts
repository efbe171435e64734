import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { locateLibrary, readLocation } from '../../../main/store/location';
import { finishMove } from '../../../main/store/move-finish';
import { openStore, type StoreOptions } from '../../../main/store/open';
import { DATABASE } from '../../../main/store/parts';
import { program } from '../../helpers/child';
import { addTranscript, filesBelow, temporaryFolder } from '../../helpers/library';

const never = new AbortController().signal;
const ignore = () => {};

/** A person's own library with a transcript, a sound and an added model, below a folder of its own. */
async function ownLibrary(more: Partial<StoreOptions> = {}) {
  const base = temporaryFolder();
  const own = path.join(base, 'nanodesk');
  const open = async () => {
    const { libraryFolder: folder, pointer } = locateLibrary(undefined, own);
    const store = await openStore({ folder, pointer, ...more });
    onTestFinished(() => {
      try {
        store.close();
      } catch {
        // It was closed by the test.
      }
    });
    return store;
  };
  const store = await open();
  const { recording } = addTranscript(store, ['The harbour is closed.']);
  for (const folder of ['audio', 'models/tiny'])
    mkdirSync(path.join(own, folder), { recursive: true });
  writeFileSync(path.join(own, 'audio', `${'a'.repeat(64)}.wav`), 'sound'.repeat(100_000));
  writeFileSync(path.join(own, 'models', 'tiny', 'weights.bin'), 'weights');
  return { base, own, pointer: `${own}.location.json`, store, open, id: recording.id };
}

const integrityOf = (folder: string): unknown => {
  const db = new Database(path.join(folder, DATABASE));
  const found = db.pragma('integrity_check', { simple: true });
  db.close();
  return found;
};

describe('moving the library', () => {
  it('moves all of it, is read-only until the next start, and then removes the old folder', async () => {
    const { base, own, store, open, id } = await ownLibrary();
    const target = path.join(base, '다른 디스크', 'library');
    const shares: number[] = [];
    const moved = await store.moves.move(target, false, never, (share) => shares.push(share));
    expect(moved).toMatchObject({ folder: target, from: own, kept: false, files: 3 });
    expect(shares.at(-1)).toBe(1);
    expect(store.recordings.get(id)).toMatchObject({ id });
    expect(() => store.recordings.retitle(id, 'Lost?', 'person')).toThrow('cannot be written');
    await expect(open()).resolves.toBeDefined();
    expect(existsSync(path.join(own, DATABASE))).toBe(true);
    store.close();
    const there = await open();
    expect(there.folder).toBe(target);
    expect(there.recordings.get(id)).toMatchObject({ title: 'Interview' });
    expect(existsSync(own)).toBe(false);
    expect(filesBelow(target).filter((file) => file.includes('moving'))).toEqual([]);
    there.recordings.retitle(id, 'Kept', 'person');
    expect(readFileSync(path.join(target, 'models/tiny/weights.bin'), 'utf8')).toBe('weights');
  });

  it('back into the platform’s own folder, and where a person keeps the old files', async () => {
    const { base, own, pointer, store, open, id } = await ownLibrary();
    const target = path.join(base, 'elsewhere');
    await store.moves.move(target, true, never, ignore);
    store.close();
    await finishMove(pointer);
    expect(integrityOf(own)).toBe('ok');
    rmSync(own, { recursive: true });
    const there = await open();
    await there.moves.move(own, false, never, ignore);
    there.close();
    const back = await open();
    expect([back.folder, back.recordings.get(id)?.id]).toEqual([own, id]);
    expect(existsSync(target)).toBe(false);
  });

  it('leaves what is not the library’s, and what was written to the old one by its name', async () => {
    const { base, own, pointer, store } = await ownLibrary();
    writeFileSync(path.join(own, 'mine.txt'), 'mine');
    await store.moves.move(path.join(base, 'one'), false, never, ignore);
    store.close();
    const old = await openStore({ folder: own });
    const { recording } = addTranscript(old, ['Written afterwards.']);
    old.close();
    await finishMove(pointer);
    const kept = await openStore({ folder: own });
    expect(kept.recordings.get(recording.id)).not.toBeNull();
    kept.close();
    expect(readFileSync(path.join(own, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('is stopped, and all is as it was', async () => {
    const { base, own, pointer, store, id } = await ownLibrary();
    const target = path.join(base, 'target');
    mkdirSync(target);
    const stop = new AbortController();
    const moving = store.moves.move(target, false, stop.signal, () => stop.abort('stopped'));
    await expect(moving).rejects.toBe('stopped');
    expect([existsSync(pointer), filesBelow(target)]).toEqual([false, []]);
    store.recordings.retitle(id, 'Goes on', 'person');
    expect(store.folder).toBe(own);
    await store.moves.move(path.join(base, 'again'), false, never, ignore);
  });
});

it('once it is stopped, the library can be written while the copies still go', async () => {
  const { base, store, id } = await ownLibrary();
  const stop = new AbortController();
  const asked = once(stop.signal, 'abort');
  const order: string[] = [];
  const moving = store.moves
    .move(path.join(base, 'target'), false, stop.signal, () => stop.abort('stopped'))
    .catch(() => order.push('stopped'));
  await asked;
  while (!order.includes('written'))
    try {
      store.recordings.retitle(id, 'Goes on', 'person');
      order.push('written');
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
  await moving;
  expect(order).toEqual(['written', 'stopped']);
});

it('large files go, and what is also kept under another name keeps its bytes there', async () => {
  const { base, own, store } = await ownLibrary();
  const large = path.join(own, 'audio', `${'b'.repeat(64)}.wav`);
  const kept = path.join(base, 'kept.wav');
  for (const file of [large, path.join(own, 'audio', `${'c'.repeat(64)}.wav`)]) {
    writeFileSync(file, 'sound');
    truncateSync(file, 40e6);
  }
  linkSync(large, kept);
  await store.moves.move(path.join(base, 'target'), false, never, ignore);
  store.close();
  await finishMove(`${own}.location.json`);
  expect(existsSync(own)).toBe(false);
  expect(statSync(kept).size).toBe(40e6);
});

describe('a move is refused in one line', () => {
  const refused = async (target: string, more: Partial<StoreOptions> = {}, base?: string) => {
    const library = await ownLibrary(more);
    const at = path.resolve(base ?? library.base, target);
    const moving = library.store.moves.move(at, false, never, ignore);
    const error = await moving.then(
      () => null,
      (thrown: Error) => thrown,
    );
    library.store.recordings.retitle(library.id, 'Still written to', 'person');
    expect(existsSync(library.pointer)).toBe(false);
    return error?.message;
  };

  it('into itself, around itself, onto a file, onto other things or another library', async () => {
    expect(await refused('nanodesk')).toContain('lies there already');
    expect(await refused('nanodesk/inner')).toContain('its own folder');
    expect(await refused('.')).toContain('around it');
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, path.join(elsewhere, 'link'));
    writeFileSync(path.join(elsewhere, 'file'), 'x');
    expect(await refused('file', {}, elsewhere)).toContain('is a file');
    expect(await refused('link', {}, elsewhere)).toContain('holds other things');
    const { own } = await ownLibrary();
    expect(await refused(own)).toContain('holds a library already');
  });

  it('through a link into itself', async () => {
    const { base, own, store } = await ownLibrary();
    symlinkSync(own, path.join(base, 'link'));
    const moving = store.moves.move(path.join(base, 'link', 'inner'), false, never, ignore);
    await expect(moving).rejects.toThrow('its own folder');
  });

  it('where there is too little room, and leaves no folder behind', async () => {
    const base = temporaryFolder();
    const freeSpace = async () => 1000;
    expect(await refused('a/b', { freeSpace }, base)).toMatch(/too little room: .* MB, and 1 MB/);
    expect(existsSync(path.join(base, 'a'))).toBe(false);
  });

  it('where nothing can be written', async () => {
    expect(await refused('/sys/nanodesk')).toMatch(/may not be written|is read-only/);
    expect(await refused('/proc/nanodesk/x')).toContain('cannot be used');
    expect(await refused('/dev/null/x')).toContain('cannot be used');
  });

  it('while another process has it open, and one that was named', async () => {
    const { base, own, store, id } = await ownLibrary();
    const child = program('writer')(own, 'r');
    await child.line('open');
    const moving = store.moves.move(path.join(base, 'x'), false, never, ignore);
    await expect(moving).rejects.toMatchObject({ code: 'busy' });
    store.recordings.retitle(id, 'Still written to', 'person');
    child.process.kill('SIGKILL');
    await child.exited;
    const named = await openStore({ folder: path.join(temporaryFolder(), 'named') });
    const other = named.moves.move(path.join(base, 'x'), false, never, ignore);
    await expect(other).rejects.toThrow('named with --library');
    named.close();
  });
});

it('a library that was moved and is not there is never made anew', async () => {
  const { base, store, open } = await ownLibrary();
  const target = path.join(base, 'disk');
  await store.moves.move(target, false, never, ignore);
  store.close();
  (await open()).close();
  rmSync(target, { recursive: true });
  await expect(open()).rejects.toThrow(`was put in ${target}, and it is not there`);
  expect(existsSync(target)).toBe(false);
});

it('while it is moved nobody else opens it', async () => {
  const { base, own, store } = await ownLibrary();
  let other: Promise<unknown> | null = null;
  await store.moves.move(path.join(base, 'x'), false, never, () => {
    other ??= openStore({ folder: own }).catch((thrown: Error) => thrown);
  });
  expect(await other).toMatchObject({ code: 'busy', message: expect.stringContaining('moved') });
});

it('killed at any moment, one folder holds the whole library, and the next try clears the rest', async () => {
  const start = program('mover');
  const library = await ownLibrary();
  const { base, own, pointer, store, open, id } = library;
  for (let n = 0; n < 12; n++)
    writeFileSync(path.join(own, 'audio', `${String(n).padStart(64, '0')}.wav`), 'x'.repeat(3e6));
  const files = filesBelow(path.join(own, 'audio')).length;
  store.close();
  const seen = new Set<string>();
  for (let round = 0; round < 16; round++) {
    const from = locateLibrary(undefined, own).libraryFolder;
    const target = path.join(base, `to${round}`);
    const child = start(own, target);
    await child.line(round % 4 === 3 ? 'moved' : 'open');
    await new Promise((resolve) => setTimeout(resolve, 13 * round));
    child.process.kill('SIGKILL');
    await child.exited;
    const now = await open();
    expect([from, target]).toContain(now.folder);
    seen.add(now.folder === from ? 'old' : 'new');
    expect(now.recordings.get(id)).toMatchObject({ id });
    expect(filesBelow(path.join(now.folder, 'audio'))).toHaveLength(files);
    now.close();
    expect(integrityOf(now.folder)).toBe('ok');
    const other = now.folder === from ? target : from;
    expect(existsSync(other) ? filesBelow(other) : []).toEqual([]);
    expect(readLocation(pointer)?.folder ?? own).toBe(now.folder);
  }
  expect([...seen].sort()).toEqual(['new', 'old']);
});
