import { expect, it } from 'vitest';
import type { Message } from '../../../main/contract';
import { PAGE, pagesAround, rowsIn } from '../../../renderer/client/positions';

const around = (startIndex: number, endIndex: number, total: number): number[] =>
  pagesAround({ startIndex, endIndex }, total);

it('asks for what is in sight and for what lies around it', () => {
  expect(around(100_020, 100_035, 200_000).sort((a, b) => a - b)).toEqual([999, 1000, 1001]);
});

it('asks first for the page that is looked at', () => {
  expect(around(100_020, 100_035, 200_000)[0]).toBe(1000);
  expect(around(0, 10, 200_000)[0]).toBe(0);
  expect(around(199_990, 199_999, 200_000)[0]).toBe(1999);
});

it('never asks beyond either end', () => {
  for (const [from, to, total] of [
    [0, 9, 10],
    [0, 0, 1],
    [95, 140, 150],
    [190, 199, 200],
  ] as const)
    for (const page of around(from, to, total)) {
      expect(page).toBeGreaterThanOrEqual(0);
      expect(page * PAGE).toBeLessThan(total);
    }
  expect(around(0, 0, 0)).toEqual([]);
});

it('covers every position in sight, wherever one is', () => {
  for (let from = 0; from < 990; from += 37) {
    const pages = new Set(around(from, from + 12, 1003));
    for (let index = from; index <= from + 12; index++)
      expect(pages.has(Math.floor(index / PAGE))).toBe(true);
  }
});

it('finds a row by its position, and says when its page is not there', () => {
  const page = [{ id: 7 }, { id: 8 }] as Message[];
  const at = rowsIn([0, 3], [undefined, page]);
  expect(at(3 * PAGE + 1)?.id).toBe(8);
  expect(at(4 * PAGE)).toBeUndefined();
  expect(at(0)).toBeUndefined();
  expect(at(-1)).toBeUndefined();
});
