/** The days that a question names, taken as days that are past: one asks about what was said. Pure. */
import { dayOf, todayOf } from '../guard/dates';
import { whensIn as englishWhens } from '../guard/english/whens';
import { whensIn as koreanWhens } from '../guard/korean/whens';
import type { When } from '../guard/types';

/** Milliseconds on the wall clock, as if it were UTC; `to` is not part of it. */
export interface Stretch {
  from: number;
  to: number;
}

const DAY = 86_400_000;
/** Days from today. */
const OFFSETS: Record<string, number> = {
  today: 0,
  yesterday: -1,
  'day before yesterday': -2,
};

/** What "yesterday", "on Tuesday", "last week", "in March" or "on May 5" mean; what lies ahead is left out. */
export function daysAsked(question: string, language: string, now: Date): Stretch[] {
  const whens = language === 'ko' ? koreanWhens(question) : englishWhens(question);
  const today = todayOf(now);
  return whens.flatMap(({ value }) => {
    const found = stretchOf(value, today);
    return found && found.from <= today ? [found] : [];
  });
}

function stretchOf(when: When, today: number): Stretch | null {
  const { weekday, day, month, year, relative } = when;
  if (day !== undefined) return latestDay(when, today);
  if (weekday !== undefined) return latestWeekday(weekday, relative, today);
  if (month !== undefined) return latestMonth(month, year, today);
  if (year !== undefined) return monthsFrom(year, 1, 12);
  const away = OFFSETS[relative ?? ''];
  return away === undefined ? spanNamed(relative, today) : daysFrom(today + away * DAY, 1);
}

const daysFrom = (from: number, days: number): Stretch => ({ from, to: from + days * DAY });
const monthsFrom = (year: number, month: number, months: number): Stretch => ({
  from: Date.UTC(year, month - 1),
  to: Date.UTC(year, month - 1 + months),
});

/** "The 5th" of this month or the one before; "March 5" of this year or the one before. */
function latestDay({ day, month, year }: When, today: number): Stretch {
  const now = dayOf(today);
  const times =
    month === undefined
      ? [0, -1].map((m) => Date.UTC(now.year, now.month - 1 + m, day))
      : [0, -1].map((y) => Date.UTC(year ?? now.year + y, month - 1, day));
  return daysFrom(times.find((time) => time <= today) ?? times[0]!, 1);
}

/** "On Tuesday" is today or one of the six days before; "last Tuesday" is not today. */
function latestWeekday(weekday: number, relative: string | undefined, today: number) {
  if (relative === 'next' || relative === 'week after') return null;
  const week = spanNamed(relative, today);
  if (week) return daysFrom(week.from + ((weekday + 6) % 7) * DAY, 1);
  const back = (dayOf(today).weekday - weekday + 7) % 7;
  return daysFrom(today - (back === 0 && relative === 'last' ? 7 : back) * DAY, 1);
}

function latestMonth(month: number, year: number | undefined, today: number): Stretch {
  const now = dayOf(today);
  return monthsFrom(year ?? now.year - (month > now.month ? 1 : 0), month, 1);
}

/** Whole weeks from Monday on. */
function spanNamed(relative: string | undefined, today: number): Stretch | null {
  const { year, month, weekday } = dayOf(today);
  const monday = today - ((weekday + 6) % 7) * DAY;
  const spans: Record<string, Stretch> = {
    'this week': daysFrom(monday, 7),
    'last week': daysFrom(monday - 7 * DAY, 7),
    'this month': monthsFrom(year, month, 1),
    'last month': monthsFrom(year, month - 1, 1),
    'this year': monthsFrom(year, 1, 12),
    'last year': monthsFrom(year - 1, 1, 12),
  };
  return spans[relative ?? ''] ?? null;
}
