/** A real disk that the system turns read-only in the middle of the work, as it does with one that is damaged. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { wireError } from '../../../main/contract';
import { importText, openApp, type TestApp } from '../../helpers/app';
import { journalledDisk } from '../../helpers/disk';
import { numberedSamples } from '../../helpers/samples';

/** More than the 200 MB below which nothing is recorded. */
const DISK_MEGABYTES = 800;
const FORMAT = { sampleRate: 8000, channels: 1 };
const PIECE_SAMPLES = 4000;
const PIECES = 5;
const SECOND_BYTES = 2 * FORMAT.sampleRate;
const HEADER_BYTES = 44;

async function append(app: TestApp, capture: string, n: number): Promise<number> {
  const data = numberedSamples(n * PIECE_SAMPLES, PIECE_SAMPLES);
  const piece = { capture, offset: 2 * n * PIECE_SAMPLES, data };
  return (await app.call('captures.append', piece)).received;
}

/** Refused in one line that names the disk, and what to do. */
async function expectRefused(work: Promise<unknown>): Promise<void> {
  const { code, message, hint } = wireError.parse(await work.catch((thrown: unknown) => thrown));
  expect(code, message).toBe('storage');
  expect(message).toMatch(/^The disk (is read-only|could not be read or written) \([^\n]+\)\.$/);
  expect(hint).toBeTruthy();
}

it('is read on, says why nothing is kept, and lacks a second of sound at most when it is mended', async (context) => {
  const disk = journalledDisk(DISK_MEGABYTES);
  if (disk === null) return context.skip('this user may not mount a disk with a journal');
  const libraryFolder = path.join(disk.folder, 'library');
  const app = await openApp({ libraryFolder });
  const id = await importText(app, 'talk.txt', 'Eve: one harbour', 'Fay: two');
  const capture = (await app.call('captures.begin', FORMAT)).id;
  let saved = 0;
  for (let n = 0; n < PIECES; n++) saved = await append(app, capture, n);
  disk.fail();
  await expectRefused(append(app, capture, PIECES));
  await expectRefused(app.call('recordings.rename', { id, title: 'New' }));
  await expectRefused(app.call('favourites.set', { ids: [id], favourite: true }));
  await expectRefused(importText(app, 'later.txt', 'Gil: later'));
  const { recordings } = await app.call('recordings.list', {});
  expect(recordings).toMatchObject([{ title: 'talk', favourite: false }]);
  const transcript = await app.call('transcripts.get', { recording: id });
  expect(transcript?.segments).toHaveLength(2);
  const found = await app.call('search.query', { query: 'harbour' });
  expect(found.hits[0]).toMatchObject({ id, snippet: expect.stringContaining('harbour') });
  await app.close();
  disk.mend();
  const again = await openApp({ libraryFolder });
  const listed = async () => (await again.call('recordings.list', {})).recordings;
  await expect.poll(async () => (await listed()).length).toBe(2);
  const recorded = (await listed()).find(({ kind }) => kind === 'audio')!;
  const samples = readFileSync(again.mediaPath(recorded.id)!.path).subarray(HEADER_BYTES);
  expect(samples.length).toBeGreaterThanOrEqual(saved - SECOND_BYTES);
  expect(samples.equals(numberedSamples(0, samples.length / 2))).toBe(true);
  await again.close();
}, 60_000);
