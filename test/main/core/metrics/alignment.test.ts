import { expect, it } from 'vitest';
import { alignUnits } from '../../../../main/core/metrics/alignment';

const aligned = (from: string, to: string) => alignUnits(from.split(''), to.split(''));

it('finds the unit that each was heard as, past what was added, left out or misheard', () => {
  expect(aligned('abc', 'abc')).toEqual([0, 1, 2]);
  expect(aligned('xabc', 'abc')).toEqual([1, 2, 3]);
  expect(aligned('ac', 'abc')).toEqual([0, null, 1]);
  expect(aligned('axc', 'abc')).toEqual([0, 1, 2]);
  expect(alignUnits([], ['a', 'b'])).toEqual([null, null]);
  expect(alignUnits(['a'], [])).toEqual([]);
});
