import { expect, it } from 'vitest';
import type { Message } from '../../../main/contract';
import { messageAt, PAGE, pagesAround } from '../../../renderer/messages/pages';

it('asks for what is in sight and for what lies around it', () => {
  expect(pagesAround(100_020, 100_035, 200_000).sort((a, b) => a - b)).toEqual([999, 1000, 1001]);
});

it('asks first for the page that is looked at', () => {
  expect(pagesAround(100_020, 100_035, 200_000)[0]).toBe(1000);
  expect(pagesAround(0, 10, 200_000)[0]).toBe(0);
  expect(pagesAround(199_990, 199_999, 200_000)[0]).toBe(1999);
});

it('never asks beyond either end', () => {
  for (const [from, to, total] of [
    [0, 9, 10],
    [0, 0, 1],
    [95, 140, 150],
    [190, 199, 200],
  ] as const)
    for (const page of pagesAround(from, to, total)) {
      expect(page).toBeGreaterThanOrEqual(0);
      expect(page * PAGE).toBeLessThan(total);
    }
  expect(pagesAround(0, 0, 0)).toEqual([]);
});

it('covers every position in sight, wherever one is', () => {
  for (let from = 0; from < 990; from += 37) {
    const pages = new Set(pagesAround(from, from + 12, 1003));
    for (let index = from; index <= from + 12; index++)
      expect(pages.has(Math.floor(index / PAGE))).toBe(true);
  }
});

it('finds a message by its position, and says when its page is not there', () => {
  const page = [{ id: 7 }, { id: 8 }] as Message[];
  const pages = new Map([[3, page]]);
  expect(messageAt(pages, 3 * PAGE + 1)?.id).toBe(8);
  expect(messageAt(pages, 4 * PAGE)).toBeUndefined();
  expect(messageAt(pages, -1)).toBeUndefined();
});
