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
    const groups = groupRecordings([at(13), at(1), at(36.5), at(100), at(400)], 'newest', NOON);
    expect(groups.map(({ name, recordings }) => [name, recordings.length])).toEqual([
      ['today', 1],
      ['yesterday', 1],
      ['week', 2],
      ['earlier', 1],
    ]);
  });

  it('sorts titles as people count: 2 before 10', () => {
    const [group] = groupRecordings([at(1, 'Lecture 10'), at(2, 'Lecture 2')], 'title', NOON);
    expect(group?.recordings.map(({ title }) => title)).toEqual(['Lecture 2', 'Lecture 10']);
  });

  it('puts recordings of unknown length last when sorting by length', () => {
    const unknown = { ...at(3), duration: null };
    const [group] = groupRecordings([unknown, at(1), at(2)], 'longest', NOON);
    expect(group?.recordings.map(({ id }) => id)).toEqual(['r2', 'r1', 'r3']);
  });
});
