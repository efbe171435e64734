import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../../main/core/store-port';
import { locateLibrary, readLocation } from '../../../main/store/location';
import { openStore } from '../../../main/store/open';
import { program } from '../../helpers/child';
import { addTranscript, openLibrary, temporaryFolder } from '../../helpers/library';

const never = new AbortController().signal;
const ignore = () => {};

/** A person's own library with a backup of it; what was written since is only in the library. */
async function backedUp() {
  const base = temporaryFolder();
  const own = path.join(base, 'nanodesk');
  const open = async (): Promise<Store> => {
    const { libraryFolder: folder, pointer } = locateLibrary(undefined, own);
    const store = await openStore({ folder, pointer });
    const { close } = store;
    let closed = false;
    store.close = () => {
      if (!closed) close();
      closed = true;
    };
    onTestFinished(() => store.close());
    return store;
  };
  const store = await open();
  const { recording: before } = addTranscript(store, ['The harbour is closed.']);
  const backup = path.join(base, 'backup');
  await store.backups.write({ folder: backup }, never, ignore);
  const { recording: after } = addTranscript(store, ['Written afterwards.']);
  return { base, own, pointer: `${own}.location.json`, store, open, backup, before, after };
}

it('a backup takes the place of the library, which stays whole; going back is the same step', async () => {
  const { own, store, open, backup, before, after } = await backedUp();
  expect(await store.replacing.inspect({ folder: backup })).toMatchObject({
    recordings: 1,
    chats: 0,
  });
  const now = await store.replacing.restore({ folder: backup }, never, ignore);
  expect(now).toEqual({ folder: expect.stringMatching(/-restored-[\d-]+$/), previous: own });
  await expect(store.replacing.restore({ folder: backup }, never, ignore)).rejects.toThrow(
    'next start',
  );
  store.close();
  const restored = await open();
  expect([restored.folder, restored.replacing.previous()]).toEqual([now.folder, own]);
  expect(restored.recordings.get(before.id)).not.toBeNull();
  expect(restored.recordings.get(after.id)).toBeNull();
  expect(await restored.replacing.goBack()).toEqual({ folder: own, previous: now.folder });
  restored.close();
  const back = await open();
  expect([back.folder, back.recordings.get(after.id)?.id]).toEqual([own, after.id]);
  await back.replacing.goBack();
});

it('a stop, and a damaged backup, leave everything as it was', async () => {
  const { base, pointer, store, backup } = await backedUp();
  const names = readdirSync(base).sort();
  const stop = new AbortController();
  const stopped = store.replacing.restore({ folder: backup }, stop.signal, () =>
    stop.abort('stopped'),
  );
  await expect(stopped).rejects.toBeDefined();
  const { backup: sha256 } = await store.replacing.inspect({ folder: backup });
  appendFileSync(path.join(backup, `library-${sha256}.sqlite`), 'x');
  await expect(store.replacing.restore({ folder: backup }, never, ignore)).rejects.toThrow(
    'damaged',
  );
  expect(existsSync(pointer)).toBe(false);
  expect(
    readdirSync(base)
      .filter((name) => !name.endsWith('.lock'))
      .sort(),
  ).toEqual(names);
  await expect(store.replacing.inspect({ folder: base })).rejects.toThrow('holds no backup');
  await expect(store.replacing.goBack()).rejects.toMatchObject({ code: 'not-found' });
});

it('a library that was named is told how to do it', async () => {
  const { backup } = await backedUp();
  const store = await openLibrary();
  const restoring = store.replacing.restore({ folder: backup }, never, ignore);
  await expect(restoring).rejects.toMatchObject({ hint: expect.stringContaining('--library') });
});

it('killed at any moment, it is the library as it was or the backup, and both are whole', async () => {
  const start = program('replacer');
  const { base, own, pointer, store, open, backup, before, after } = await backedUp();
  store.close();
  const seen = new Set<string>();
  for (let round = 0; round < 8; round++) {
    const child = start(own, backup);
    await child.line(round === 7 ? 'restored' : 'open');
    await new Promise((resolve) => setTimeout(resolve, round === 7 ? 0 : 8 * round));
    child.process.kill('SIGKILL');
    await child.exited;
    const now = await open();
    seen.add(now.folder === own ? 'old' : 'new');
    expect(now.recordings.get(before.id)).not.toBeNull();
    expect(now.recordings.get(after.id) !== null).toBe(now.folder === own);
    if (now.folder !== own) await now.replacing.goBack();
    now.close();
    expect(readLocation(pointer)?.folder ?? own).toBe(own);
    expect(readdirSync(base).filter((name) => name.endsWith('.restoring'))).toEqual([]);
  }
  expect([...seen].sort()).toEqual(['new', 'old']);
});
