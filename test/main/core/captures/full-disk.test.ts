/** A disk that fills up in the middle: whichever write it strikes, that is said, and what came before plays. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { DATABASE } from '../../../../main/store/parts';
import { openApp, type TestApp } from '../../../helpers/app';
import { smallDisk } from '../../../helpers/disk';
import { numberedSamples } from '../../../helpers/samples';

const FORMAT = { sampleRate: 8000, channels: 1 };
const PIECE_SAMPLES = 4000;
const PIECE_BYTES = 2 * PIECE_SAMPLES;
const PIECES = 12;
const HEADER_BYTES = 44;

/** So many writes of sound files succeed from now on; the one after it writes a part. */
const disk = vi.hoisted(() => ({ writesLeft: Number.POSITIVE_INFINITY }));
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const open: typeof fs.open = async (file, ...more) => {
    const handle = await fs.open(file, ...more);
    const full = () => Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    const write = handle.write.bind(handle) as (
      ...args: unknown[]
    ) => ReturnType<typeof handle.write>;
    handle.write = ((data: Uint8Array, from = 0, bytes = data.byteLength, at = 0) => {
      disk.writesLeft--;
      if (disk.writesLeft >= 0) return write(data, from, bytes, at);
      if (disk.writesLeft < -1) throw full();
      return write(data, from, Math.floor(bytes / 2), at);
    }) as typeof handle.write;
    handle.datasync = async () => {
      if (disk.writesLeft < 0) throw full();
    };
    return handle;
  };
  return { ...fs, open };
});

/** Records until it is done or refused; gives how many bytes were acknowledged, and what was said. */
async function record(app: TestApp) {
  const said: { code?: string; message?: string }[] = [];
  let saved = 0;
  let capture: string | null = null;
  try {
    capture = (await app.call('captures.begin', FORMAT)).id;
    for (let n = 0; n < PIECES; n++) {
      const data = numberedSamples(n * PIECE_SAMPLES, PIECE_SAMPLES);
      const piece = { capture, offset: saved, data };
      saved = (await app.call('captures.append', piece)).received;
    }
  } catch (thrown) {
    said.push(thrown as Error);
  }
  return { capture, saved, said };
}

/** Everything that was acknowledged is in the library and plays, or nothing was and nothing is. */
async function expectKept(app: TestApp, saved: number): Promise<void> {
  const { recordings } = await app.call('recordings.list', {});
  expect(recordings).toHaveLength(saved > 0 ? 1 : 0);
  for (const { id, duration } of recordings) {
    const samples = readFileSync(app.mediaPath(id)!.path).subarray(HEADER_BYTES);
    expect(samples.length).toBeGreaterThanOrEqual(saved);
    expect(samples.length).toBeLessThanOrEqual(saved + PIECE_BYTES);
    expect(samples.equals(numberedSamples(0, samples.length / 2))).toBe(true);
    expect(duration).toBeCloseTo(samples.length / 2 / FORMAT.sampleRate, 1);
  }
  const db = new Database(path.join(app.folder, DATABASE), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  await expect.poll(() => db.prepare('SELECT count(*) FROM captures').pluck().get()).toBe(0);
  db.close();
}

it('keeps what came before, whichever write of the sound fails', async () => {
  let refused = 0;
  for (let writes = 0; writes <= PIECES + 1; writes++) {
    const app = await openApp({ runJobs: false });
    disk.writesLeft = writes;
    const { capture, saved, said } = await record(app);
    disk.writesLeft = Number.POSITIVE_INFINITY;
    for (const { code, message } of said) {
      refused++;
      expect({ code, message }).toMatchObject({
        code: 'storage',
        message: expect.stringContaining('full'),
      });
    }
    if (capture !== null) await app.call('captures.finish', { id: capture }).catch(() => {});
    await expectKept(app, saved);
    await app.close();
  }
  expect(refused).toBe(PIECES + 1);
});

it('keeps what came before on a real disk, with a page of room more each time', async (test) => {
  const mounted = smallDisk(4);
  if (mounted === null) return test.skip('this user may not mount a small disk');
  let refused = 0;
  for (let pages = 0; pages < 60; pages += 2) {
    const libraryFolder = path.join(mounted, `library${pages}`);
    const app = await openApp({ libraryFolder, runJobs: false, freeSpace: async () => 1e12 });
    const filler = path.join(mounted, 'filler');
    fill(filler, pages);
    const { capture, saved, said } = await record(app);
    if (capture !== null) await app.call('captures.finish', { id: capture }).catch(() => {});
    for (const { code, message } of said) {
      refused++;
      expect({ code, message }).toMatchObject({
        code: 'storage',
        message: expect.stringContaining('full'),
      });
    }
    rmSync(filler);
    await app.close();
    const again = await openApp({ libraryFolder, runJobs: false });
    await expect
      .poll(async () => (await again.call('recordings.list', {})).total)
      .toBe(saved > 0 ? 1 : 0);
    await expectKept(again, saved);
    await again.close();
    rmSync(libraryFolder, { recursive: true });
  }
  expect(refused).toBeGreaterThan(5);
});

/** Leaves so many pages free. */
function fill(file: string, pages: number): void {
  const page = new Uint8Array(4096);
  writeFileSync(file, '');
  let written = 0;
  try {
    for (;;) {
      writeFileSync(file, page, { flag: 'a' });
      written++;
    }
  } catch {
    writeFileSync(file, new Uint8Array(4096 * Math.max(0, written - pages)));
  }
}
