import { expect, it } from 'vitest';
import { quantize } from '../../../main/core/vectors';
import { scan } from '../../../main/store/scan';

/** A unit vector at this angle, in degrees. */
const at = (angle: number) =>
  Float32Array.of(Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180));
const row = (name: string, ...angles: number[]) => ({
  name,
  vectors: Buffer.from(quantize(angles.map(at)).buffer),
});
type Row = ReturnType<typeof row>;

const PAGES = [[row('a', 80, 50), row('b', 40)], [row('c', 70, 10)], [row('d', 5, 60, 45)]];

async function look(limit: number, minimum: number, signal = new AbortController().signal) {
  const after = (last: Row | null) =>
    PAGES[last ? PAGES.findIndex((page) => page.at(-1) === last) + 1 : 0] ?? [];
  const found = await scan(after, { vector: at(0), minimum, limit }, signal);
  return found.map(({ row: { name }, place }) => `${name}${place}`);
}

it('finds the nearest of all pages, best first, and none below the least', async () => {
  expect(await look(2, -1)).toEqual(['d0', 'c1']);
  expect(await look(4, -1)).toEqual(['d0', 'c1', 'b0', 'd2']);
  expect(await look(9, 0.6)).toEqual(['d0', 'c1', 'b0', 'd2', 'a1']);
});

it('stops between two pages', async () => {
  const stopping = new AbortController();
  const looking = look(2, -1, stopping.signal);
  stopping.abort(new Error('stopped'));
  await expect(looking).rejects.toThrow('stopped');
});
