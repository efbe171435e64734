import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../renderer/client/fake/world';
import { groupRecordings } from '../../../renderer/recordings/library';

const NOON = new Date(2026, 10, 24, 12).getTime();
const HOUR = 3_600_000;
const [model] = createWorld('full', NOON).recordings;
const at = (hoursAgo: number, title = `${hoursAgo} h`, duration = hoursAgo) => {
  if (!model) throw new Error('the fake library is empty');
  return { ...model, id: `r${hoursAgo}`, title, createdAt: NOON - hoursAgo * HOUR, duration };
};

describe('groupRecordings()', () => {
  it('groups by the days of the calendar, not by spans of 24 hours', () => {
    const groups = groupRecordings([at(1), at(13), at(36.5), at(100), at(400)], 'newest', NOON);
    expect(groups.map(({ name, recordings }) => [name, recordings.length])).toEqual([
      ['today', 1],
      ['yesterday', 1],
      ['week', 2],
      ['earlier', 1],
    ]);
  });

  it('keeps the order that it is given, without headings where that is not of time', () => {
    const all = [at(3), at(1), at(2)];
    for (const order of ['name', 'longest'] as const)
      expect(groupRecordings(all, order, NOON)).toEqual([{ name: null, recordings: all }]);
    expect(groupRecordings([at(400), at(1)], 'oldest', NOON).map(({ name }) => name)).toEqual([
      'earlier',
      'today',
    ]);
    expect(groupRecordings([], 'name', NOON)).toEqual([]);
  });
});
