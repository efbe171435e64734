/** Whether a day of a point is one of those that the passage names, relative ones resolved against the recording. */
import type { Fault, When } from './types';

const DAY = 86_400_000;

/** A day as numbers, in the calendar of the recording's own date. */
export interface Day {
  year: number;
  month: number;
  day: number;
  weekday: number;
}

/** The local calendar day of the recording, as a time in UTC: days can then be added without summer time. */
export const todayOf = (at: Date): number =>
  Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());

/** The day of a time in UTC. */
export const dayOf = (time: number): Day => {
  const date = new Date(time);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
};

/** Days away from the recording for words that mean one day. */
const OFFSETS: Record<string, number> = {
  today: 0,
  tomorrow: 1,
  yesterday: -1,
  'day after tomorrow': 2,
  'day before yesterday': -2,
};

/** The days that an expression may mean; "next Tuesday" may lie in this or the next week. */
export function daysOf(when: When, recordedAt: Date | undefined): Day[] {
  if (!recordedAt) return [];
  const today = todayOf(recordedAt);
  const offset = when.relative === undefined ? undefined : OFFSETS[when.relative];
  if (offset !== undefined) return [dayOf(today + offset * DAY)];
  if (when.weekday !== undefined) return weekdays(when, today);
  if (when.day !== undefined) return numberedDays(when, today);
  if (when.end && when.month !== undefined) return [lastDayOf(when.month, today)];
  return [];
}

const WEEKS: Record<string, number[]> = {
  next: [0, 1],
  last: [-1],
  this: [0],
  'week after': [1],
};

/** Whole weeks from Monday on. */
const WEEKS_AWAY: Record<string, number> = {
  'last week': -1,
  'this week': 0,
  'next week': 1,
  'week after next': 2,
};

function weekdays({ weekday, relative }: When, today: number): Day[] {
  const now = dayOf(today).weekday;
  const ahead = (weekday! - now + 7) % 7;
  const week = WEEKS_AWAY[relative ?? ''];
  if (week !== undefined) {
    const monday = today - ((now + 6) % 7) * DAY;
    return [dayOf(monday + (week * 7 + ((weekday! + 6) % 7)) * DAY)];
  }
  const weeks = WEEKS[relative ?? ''] ?? [0];
  const away = weeks.map((week) => ahead + week * 7);
  return away.filter((d) => d !== 0 || relative !== 'next').map((d) => dayOf(today + d * DAY));
}

/** Of the next month of this name. */
function lastDayOf(month: number, today: number): Day {
  const now = dayOf(today);
  return dayOf(Date.UTC(now.year + (month < now.month ? 1 : 0), month, 0));
}

/** "the 5th": of this month or the next; "March 5": the nearest one. */
function numberedDays({ day, month, year }: When, today: number): Day[] {
  const now = dayOf(today);
  const at = (y: number, m: number) => Date.UTC(y, m - 1, day!);
  if (month === undefined) return [0, 1].map((m) => dayOf(at(now.year, now.month + m)));
  if (year !== undefined) return [dayOf(at(year, month))];
  const times = [-1, 0, 1].map((y) => at(now.year + y, month));
  return [dayOf(times.sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0]!)];
}

/** Month and year that are meant where no day is: "next March", "the end of the month". */
function stretchOf(when: When, recordedAt: Date | undefined): { month?: number; year?: number } {
  const { month, year, relative } = when;
  if (!recordedAt) return { month, year };
  const now = dayOf(todayOf(recordedAt));
  if (month !== undefined && relative === 'next')
    return { month, year: now.year + (month > now.month ? 0 : 1) };
  if (relative === 'this month') return { month: now.month, year: now.year };
  if (relative === 'next month') return { month: (now.month % 12) + 1 };
  if (relative === 'last month') return { month: ((now.month + 10) % 12) + 1 };
  const shift = YEARS[relative ?? ''];
  return shift === undefined ? { month, year } : { month, year: now.year + shift };
}
const YEARS: Record<string, number> = { 'last year': -1, 'this year': 0, 'next year': 1 };

type Field = 'weekday' | 'day' | 'month' | 'year';
const FIELDS: Field[] = ['weekday', 'day', 'month', 'year'];

const agrees = (wanted: When, given: Partial<Record<Field, number>>): boolean =>
  FIELDS.every((f) => wanted[f] === undefined || given[f] === undefined || wanted[f] === given[f]);

/** Whether what the point says is held by one expression of the passage. */
function holds(wanted: When, given: When, recordedAt: Date | undefined): boolean {
  if (contradictsItself(wanted, recordedAt)) return false;
  const days = daysOf(given, recordedAt);
  if (wanted.weekday === undefined && wanted.day === undefined)
    return holdsStretch(wanted, given, days, recordedAt);
  const shared = FIELDS.some(
    (f) => f !== 'month' && wanted[f] !== undefined && wanted[f] === given[f],
  );
  if (shared && agrees(wanted, given)) return relativesAgree(wanted, given, recordedAt);
  // A lone weekday is not what "the 5th" happens to be.
  if (wanted.day === undefined && given.month === undefined && given.day !== undefined)
    return false;
  const meant = wanted.day === undefined ? daysOf(wanted, recordedAt) : [wanted];
  return days.some((day) => meant.some((other) => agrees(other as When, day)));
}

/** "next Tuesday" and "Tuesday" agree, "next Tuesday" and "last Tuesday" do not. */
function relativesAgree(wanted: When, given: When, recordedAt: Date | undefined): boolean {
  if (!wanted.relative || !given.relative || wanted.relative === given.relative) return true;
  const days = daysOf(given, recordedAt);
  return daysOf(wanted, recordedAt).some((day) => days.some((other) => agrees(day as When, other)));
}

function holdsStretch(
  wanted: When,
  given: When,
  days: Day[],
  recordedAt: Date | undefined,
): boolean {
  if (wanted.relative !== undefined && wanted.relative === given.relative)
    return wanted.month === given.month;
  const meant = daysOf(wanted, recordedAt);
  if (meant.length > 0)
    return meant.some((day) => days.some((other) => agrees(day as When, other)));
  const [stretch, target] = [stretchOf(given, recordedAt), stretchOf(wanted, recordedAt)];
  if (target.month === undefined && target.year === undefined) return false;
  return [stretch].some(
    ({ month, year }) =>
      (target.month === undefined || target.month === month) &&
      (target.year === undefined || year === undefined || target.year === year),
  );
}

/** "Monday the 5th" where the 5th is a Tuesday. */
function contradictsItself(when: When, recordedAt: Date | undefined): boolean {
  if (!recordedAt || when.weekday === undefined || when.day === undefined) return false;
  const { weekday, ...date } = when;
  const days = daysOf(date as When, recordedAt);
  return days.length > 0 && !days.some((day) => day.weekday === weekday);
}

/** Years that the passage means without naming them: "next March". */
export const impliedYears = (given: When[], recordedAt: Date | undefined): number[] =>
  given.flatMap((when) => stretchOf(when, recordedAt).year ?? []);

/** Days of a point that no expression of the passage means. */
export function wrongDates(wanted: When[], given: When[], recordedAt: Date | undefined): Fault[] {
  return wanted
    .filter((when) => !given.some((other) => holds(when, other, recordedAt)))
    .map(({ text }) => {
      const expected = given.map((other) => other.text).join(', ');
      return { kind: 'date', found: text, ...(expected === '' ? {} : { expected }) };
    });
}
