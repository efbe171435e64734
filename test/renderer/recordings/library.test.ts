import { expect, it } from 'vitest';
import { groupName } from '../../../renderer/recordings/library';

const NOON = new Date(2026, 10, 24, 12).getTime();
const HOUR = 3_600_000;

it('names the days of the calendar, not spans of 24 hours', () => {
  const names = [1, 13, 36.5, 100, 400].map((hours) => groupName(NOON - hours * HOUR, NOON));
  expect(names).toEqual(['today', 'yesterday', 'week', 'week', 'earlier']);
});
