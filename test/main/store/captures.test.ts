import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { program } from '../../helpers/child';
import { openLibrary, temporaryFolder } from '../../helpers/library';
import { numberedSamples } from '../../helpers/samples';

const FACTS = { sampleRate: 16_000, channels: 1, title: null, language: 'auto' };
const HEADER_BYTES = 44;
const samplesOf = (file: string) => readFileSync(file).subarray(HEADER_BYTES);

/** What a reader of wave files is told: bytes of samples. */
const announced = (file: string) => readFileSync(file).readUInt32LE(40);

describe('a capture', () => {
  it('has a row before its first sample, and a file that only its owner may read', async () => {
    const store = await openLibrary();
    const { id } = await store.captures.begin(FACTS);
    const db = new Database(path.join(store.folder, 'library.sqlite'), { readonly: true });
    expect(db.prepare('SELECT id FROM captures').pluck().all()).toEqual([id]);
    db.close();
    expect(statSync(store.captures.path(id)).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(store.captures.path(id))).mode & 0o777).toBe(0o700);
  });

  it('holds each piece as soon as it is acknowledged', async () => {
    const store = await openLibrary();
    const { id } = await store.captures.begin(FACTS);
    const pieces = [numberedSamples(0, 800), numberedSamples(800, 800)];
    expect(await store.captures.append(id, 0, pieces[0]!)).toBe(1600);
    expect(await store.captures.append(id, 1600, pieces[1]!)).toBe(3200);
    expect(Buffer.compare(samplesOf(store.captures.path(id)), Buffer.concat(pieces))).toBe(0);
  });

  it('takes a piece that is sent again once, and none that leaves a gap', async () => {
    const store = await openLibrary();
    const { id } = await store.captures.begin(FACTS);
    const piece = numberedSamples(0, 800);
    await store.captures.append(id, 0, piece);
    expect(await store.captures.append(id, 0, piece)).toBe(1600);
    await expect(store.captures.append(id, 3200, piece)).rejects.toThrow('expected at 1600');
    await expect(store.captures.append(id, 800, piece)).rejects.toThrow('expected at 1600');
    expect(statSync(store.captures.path(id)).size).toBe(HEADER_BYTES + 1600);
  });

  it('writes pieces in the order in which they are handed over', async () => {
    const store = await openLibrary();
    const { id } = await store.captures.begin(FACTS);
    const pieces = Array.from({ length: 20 }, (_, i) => numberedSamples(i * 100, 100));
    await Promise.all(pieces.map((piece, i) => store.captures.append(id, i * 200, piece)));
    expect(Buffer.compare(samplesOf(store.captures.path(id)), Buffer.concat(pieces))).toBe(0);
  });

  it('becomes a whole wave file under its hash; closing again finds the same', async () => {
    const store = await openLibrary();
    const { id } = await store.captures.begin(FACTS);
    await store.captures.append(id, 0, numberedSamples(0, 801));
    const closed = await store.captures.close(id);
    expect(closed).toMatchObject({ bytes: HEADER_BYTES + 1602 });
    expect(announced(closed!.path)).toBe(1602);
    expect(path.basename(closed!.path)).toBe(`${closed!.hash}.wav`);
    expect(await store.captures.close(id)).toEqual(closed);
    await expect(store.captures.append(id, 1602, numberedSamples(0, 1))).rejects.toThrow(
      'has ended',
    );
  });

  it('leaves nothing where no sound came, or where it is thrown away', async () => {
    const store = await openLibrary();
    const empty = await store.captures.begin(FACTS);
    expect(await store.captures.close(empty.id)).toBeNull();
    const unwanted = await store.captures.begin(FACTS);
    await store.captures.append(unwanted.id, 0, numberedSamples(0, 800));
    await store.captures.discard(unwanted.id);
    expect(readdirSync(path.join(store.folder, 'captures'))).toEqual([]);
    expect(existsSync(path.join(store.folder, 'audio'))).toBe(false);
    expect(store.captures.orphans()).toEqual([]);
  });

  it('is no orphan while its process lives', async () => {
    const folder = temporaryFolder();
    const [one, other] = [await openLibrary(folder), await openLibrary(folder)];
    const { id } = await one.captures.begin(FACTS);
    await one.captures.append(id, 0, numberedSamples(0, 800));
    expect(other.captures.orphans()).toEqual([]);
    await expect(other.captures.append(id, 1600, numberedSamples(0, 1))).rejects.toThrow(
      'has ended',
    );
    one.close();
    expect(other.captures.orphans()).toMatchObject([{ id }]);
    expect(await other.captures.close(id)).toMatchObject({ bytes: HEADER_BYTES + 1600 });
  });
});

const KILLS = 20;

describe('a process that is killed while it records', () => {
  it(`loses nothing that was acknowledged, ${KILLS} times at any moment`, async () => {
    const run = program('recorder');
    for (let kill = 0; kill < KILLS; kill++) {
      const folder = temporaryFolder();
      const child = run(folder);
      await child.line('saved');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100));
      child.process.kill('SIGKILL');
      await child.exited;
      const saved = Number(child.lines.at(-1)!.split(' ')[1]);
      const store = await openLibrary(folder);
      const [left] = store.captures.orphans();
      const { path: file } = (await store.captures.close(left!.id))!;
      const samples = samplesOf(file);
      expect(samples.length).toBeGreaterThanOrEqual(saved);
      expect(announced(file)).toBe(samples.length);
      expect(Buffer.compare(samples, numberedSamples(0, samples.length / 2))).toBe(0);
      store.close();
    }
  });

  it('on a full disk says so, and keeps what came before', async () => {
    const folder = temporaryFolder();
    const run = program('recorder');
    const child = run(folder, 'limited');
    expect(await child.line('failed')).toMatch(/disk is full/i);
    await child.exited;
    const store = await openLibrary(folder);
    const [left] = store.captures.orphans();
    const { path: file } = (await store.captures.close(left!.id))!;
    const saved = Number(
      child.lines
        .filter((line) => line.startsWith('saved'))
        .at(-1)!
        .split(' ')[1],
    );
    expect(Buffer.compare(samplesOf(file), numberedSamples(0, saved / 2))).toBe(0);
  });
});
