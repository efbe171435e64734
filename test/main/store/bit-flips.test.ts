/**
 * Single bits of a library flipped, as a failing disk does, in every kind of page. SQLite keeps no checksums of its
 * pages, so a letter that became another cannot be told; everything else reads right, or is told in one clear line.
 * `NANODESK_FAULTS=1` flips 2,000 and prints the figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wireError } from '../../../main/contract';
import { DATABASE } from '../../../main/store/parts';
import { importText, openApp, type TestApp } from '../../helpers/app';
import { whatsApp } from '../../helpers/chats';
import { temporaryFolder } from '../../helpers/library';

const FULL = process.env.NANODESK_FAULTS !== undefined;
const FLIPS = FULL ? 2000 : 60;
const SEED = 20_261_126;

interface Page {
  name: string;
  pageno: number;
}

/** A library of many pages, closed; its bytes, and its pages by what they hold. */
async function makeLibrary() {
  const app = await openApp();
  const lines = Array.from({ length: 300 }, (_, n) => `Anna: The harbour is closed, day ${n}.`);
  for (const n of [1, 2, 3]) {
    const recording = await importText(app, `talk${n}.txt`, ...lines, `Ben: Talk number ${n}.`);
    await app.call('summaries.create', { recording, type: 'tldr' });
    await app.call('tags.change', { ids: [recording], add: ['Spring'] });
  }
  const turns = Array.from({ length: 300 }, (_, n): [string, string] => ['Anna', `Shall we? ${n}`]);
  await app.call('chats.importText', { text: whatsApp(...turns) });
  const whole = await read(app);
  await app.close();
  const file = path.join(app.folder, DATABASE);
  const db = new Database(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = db.prepare('SELECT name, pageno FROM dbstat').all() as Page[];
  const size = db.pragma('page_size', { simple: true }) as number;
  db.close();
  return { bytes: readFileSync(file), pages, size, whole };
}

/** All that a user can read, as one text. */
async function read(app: TestApp): Promise<string> {
  const { recordings } = await app.call('recordings.list', {});
  const { chats } = await app.call('chats.list', {});
  const seen: unknown[] = [recordings, chats, await app.call('tags.list', {})];
  for (const { id } of recordings)
    seen.push(
      await app.call('transcripts.get', { recording: id }),
      await app.call('summaries.list', { recording: id }),
    );
  for (const { id } of chats) seen.push(await app.call('chats.messages', { id, from: 0 }));
  return JSON.stringify(seen);
}

type Outcome = 'right' | 'refused' | 'told by doctor' | 'told as something else' | 'not told';

/** Opens it and reads everything; what is refused is refused in one line. */
async function outcomeOf(folder: string, whole: string): Promise<Outcome> {
  let seen: string;
  let app: TestApp;
  try {
    app = await openApp({ libraryFolder: folder });
  } catch (thrown) {
    return refusal(thrown);
  }
  try {
    seen = await read(app);
    if (seen === whole) return 'right';
    const { checks } = await app.call('app.doctor', {});
    return checks.some(({ ok, name }) => !ok && name === 'database')
      ? 'told by doctor'
      : 'not told';
  } catch (thrown) {
    return refusal(thrown);
  } finally {
    await app.close().catch(refusal);
  }
}

function refusal(thrown: unknown): Outcome {
  expect(thrown).toMatchObject({ message: expect.any(String) });
  const { code, message, hint } = wireError.parse(thrown);
  expect(code, message).not.toBe('internal');
  expect(message).not.toContain('\n');
  expect(hint, message).toBeTruthy();
  return code === 'storage' ? 'refused' : 'told as something else';
}

it('reads right or says that it is damaged, whichever bit is flipped', async () => {
  const { bytes, pages, size, whole } = await makeLibrary();
  const kinds = [...new Set(pages.map(({ name }) => name))];
  expect(kinds.length).toBeGreaterThan(30);
  const figures: Partial<Record<Outcome, number>> = {};
  const flip = fc.record({
    // Every table and index as likely as any other, however few its pages.
    kind: fc.constantFrom(...kinds),
    page: fc.nat(),
    bit: fc.noBias(fc.integer({ min: 0, max: size * 8 - 1 })),
  });
  for (const { kind, page, bit } of fc.sample(flip, { seed: SEED, numRuns: FLIPS })) {
    const own = pages.filter(({ name }) => name === kind);
    const at = (own[page % own.length]!.pageno - 1) * size + (bit >> 3);
    const damaged = Buffer.from(bytes);
    damaged[at]! ^= 1 << (bit & 7);
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, DATABASE), damaged);
    const outcome = await outcomeOf(folder, whole);
    figures[outcome] = (figures[outcome] ?? 0) + 1;
  }
  if (FULL) console.info(JSON.stringify({ flips: FLIPS, ...figures }));
  expect(figures.right).toBeGreaterThan(FLIPS / 4);
}, 1_200_000);
