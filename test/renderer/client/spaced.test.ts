import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { spaced } from '../../../renderer/client/spaced';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('works at once, then once more for all calls that came meanwhile', async () => {
  const work = vi.fn(async () => {});
  const ask = spaced(work, 1000);
  for (let i = 0; i < 9; i++) ask();
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(999);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(5000);
  expect(work).toHaveBeenCalledTimes(2);
  ask();
  expect(work).toHaveBeenCalledTimes(3);
});

it('does not begin again before it has ended', async () => {
  const work = vi.fn(() => new Promise((resolve) => setTimeout(resolve, 3000)));
  const ask = spaced(work, 1000);
  ask();
  await vi.advanceTimersByTimeAsync(1500);
  ask();
  await vi.advanceTimersByTimeAsync(1499);
  expect(work).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(work).toHaveBeenCalledTimes(2);
});
