import { describe, expect, it } from 'vitest';
import { sinceOf } from '../../../renderer/chats/since';
import {
  createWallFormats,
  DAY_MS,
  dayOf,
  fromDateField,
  toDateField,
  wallNow,
} from '../../../renderer/chats/wallClock';

const AT = Date.UTC(2024, 2, 12, 23, 30);

describe('the clock on the wall', () => {
  it('is shown as it was written, wherever this computer stands', () => {
    const { time, day } = createWallFormats('en-GB');
    expect(time(AT)).toBe('23:30');
    expect(day(AT, Date.UTC(2024, 5, 1))).toBe('Tuesday 12 March');
    expect(day(AT, Date.UTC(2026, 5, 1))).toBe('12 March 2024');
  });

  it('says the time of today and the day of other days', () => {
    const { short } = createWallFormats('ko');
    expect(short(AT, AT + 1000)).toContain('11:30');
    expect(short(AT, AT + DAY_MS)).toBe('3월 12일');
    expect(short(AT, AT + 400 * DAY_MS)).toBe('2024년 3월 12일');
  });

  it('goes into a date field and comes back as midnight', () => {
    expect(toDateField(AT)).toBe('2024-03-12');
    expect(fromDateField('2024-03-12')).toBe(Date.UTC(2024, 2, 12));
    expect(fromDateField('')).toBeNull();
    expect(dayOf(AT)).toBe(dayOf(Date.UTC(2024, 2, 12)));
  });

  it('counts now as the clock here shows it', () => {
    const now = new Date(2024, 2, 12, 9, 5);
    expect(new Date(wallNow(now.getTime())).toISOString()).toBe('2024-03-12T09:05:00.000Z');
  });
});

describe('sinceOf()', () => {
  it('counts back from the last message, or begins at the day chosen', () => {
    expect(sinceOf('day', AT, null)).toBe(AT - DAY_MS);
    expect(sinceOf('week', AT, null)).toBe(AT - 7 * DAY_MS);
    expect(sinceOf('date', AT, 5)).toBe(5);
    expect(sinceOf('date', AT, null)).toBe(AT - DAY_MS);
  });
});
