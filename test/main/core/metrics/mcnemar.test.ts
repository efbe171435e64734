import { expect, it } from 'vitest';
import { mcnemar } from '../../../../main/core/metrics/mcnemar';

const times = (count: number, value: boolean) => Array.from({ length: count }, () => value);

it('is exact: 10 against 1 give p = 0.0117 (binomial, two-sided)', () => {
  const first = [...times(10, true), false, true];
  const second = [...times(10, false), true, true];
  const { onlyFirst, onlySecond, p } = mcnemar(first, second);
  expect([onlyFirst, onlySecond]).toEqual([10, 1]);
  expect(p).toBeCloseTo(0.01171875, 8);
});

it('finds no difference where there is none', () => {
  expect(mcnemar([true, false], [false, true]).p).toBe(1);
  expect(mcnemar([], []).p).toBe(1);
});
