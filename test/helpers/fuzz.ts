/**
 * Feeds spoilt files to a reader. `NANODESK_FUZZ=10000` is the full run and prints its figures; without it a hundred
 * cases keep the reader honest. What crashes the process itself is left in the temporary folder, as nanodesk-fuzz-*.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { wireError } from '../../main/contract';
import { type Seed, spoiltOf } from './spoil';

const FULL = process.env.NANODESK_FUZZ;
const CASES = Number(FULL ?? 100);
const SEED = 20261126;
/** Far above what any of these small files may take; a case that never ends ends the test. */
const HANGS_MS = 30_000;
/** What reading small files one after the other may add to the process, garbage included. */
const MOST_MEMORY = 1e9;

interface Figures {
  cases: number;
  read: number;
  refused: number;
  worstMs: number;
  worstMb: number;
}

/** Every case is read, or refused in one clear line. `read` rejects with an `AppError` where it refuses. */
export async function fuzz(what: string, seeds: Seed[], read: (seed: Seed) => Promise<unknown>) {
  const figures: Figures = { cases: 0, read: 0, refused: 0, worstMs: 0, worstMb: 0 };
  const kept = path.join(tmpdir(), `nanodesk-fuzz-${what}`);
  const before = process.memoryUsage().rss;
  const property = fc.asyncProperty(spoiltOf(seeds), async (seed) => {
    if (FULL) writeFileSync(kept, seed.bytes);
    const start = performance.now();
    const refusal = await read(seed).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    note(figures, refusal === null, performance.now() - start, process.memoryUsage().rss - before);
    if (refusal !== null) checkRefusal(refusal);
  });
  await fc.assert(property, { seed: SEED, numRuns: CASES, timeout: HANGS_MS });
  rmSync(kept, { force: true });
  if (FULL) console.info(what, JSON.stringify(figures));
  expect(figures.worstMb * 1e6).toBeLessThan(MOST_MEMORY);
}

function note(figures: Figures, isRead: boolean, ms: number, grown: number): void {
  figures.cases += 1;
  figures[isRead ? 'read' : 'refused'] += 1;
  figures.worstMs = Math.max(figures.worstMs, Math.round(ms));
  figures.worstMb = Math.max(figures.worstMb, Math.round(grown / 1e6));
}

/** Not a fault of ours that came out by chance, and nothing that breaks a line of a log. */
function checkRefusal(thrown: unknown): void {
  expect(thrown).toMatchObject({ name: 'AppError' });
  const { code, message } = wireError.parse(thrown);
  expect(code, message).not.toBe('internal');
  expect(message).not.toMatch(/[\n\r]/);
}
