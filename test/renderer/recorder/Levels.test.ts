import { expect, it } from 'vitest';
import { shareOf } from '../../../renderer/recorder/Levels';

it.each([
  [0, 0],
  [0.001, 0],
  [0.0316, 0.5],
  [1, 1],
  [2, 1],
])('a level of %d stands at %d on the meter', (level, share) => {
  expect(shareOf(level)).toBeCloseTo(share, 2);
});
