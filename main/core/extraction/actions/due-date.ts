/**
 * The day that the words of a due date name, counted from the day of the recording. Words that leave the day open
 * ("next week", "by Friday" said on a Friday) have none: a date is resolved, never guessed.
 */
import { type Day, dayOf, daysOf, todayOf } from '../../guard/dates';
import { quantitiesIn as englishQuantities } from '../../guard/english/numbers';
import { whensIn as englishWhens } from '../../guard/english/whens';
import { quantitiesIn as koreanQuantities } from '../../guard/korean/numbers';
import { whensIn as koreanWhens } from '../../guard/korean/whens';
import type { Quantity, When } from '../../guard/types';

type Spans<T> = (text: string) => { value: T }[];

interface Words {
  whens: Spans<When>;
  quantities: Spans<Quantity>;
  /** A number of days or weeks from now. */
  away: RegExp;
  /** Seven days behind the day that is named. */
  weekOn?: RegExp;
  /** The last day of a month or a year. */
  end: RegExp;
  /** Ends of stretches that are one word. */
  today: RegExp;
  thisMonth: RegExp;
  thisYear: RegExp;
  /** The work begins then. */
  start: RegExp;
}

const WORDS: Record<string, Words> = {
  en: {
    whens: englishWhens,
    quantities: englishQuantities,
    away: /^(?:with)?in\b/iu,
    weekOn: /\ba week (?:from|on)\b/iu,
    end: /\bend of\b/iu,
    today: /\b(?:eod|cob|end of (?:the )?day)\b/iu,
    thisMonth: /\bend of month\b/iu,
    thisYear: /\bend of year\b/iu,
    start: /^(?:from|starting)\b/iu,
  },
  ko: {
    whens: koreanWhens,
    quantities: koreanQuantities,
    away: /(?:안에|이내|내로|내에|뒤|후)/u,
    end: /(?:달|월|해|년) ?말/u,
    today: /오늘/u,
    thisMonth: /^월말/u,
    thisYear: /^연말/u,
    start: /부터/u,
  },
};

const DAY = 86_400_000;
const DAYS_IN: Record<string, number> = { day: 1, week: 7 };
const MONTHS_AWAY: Record<string, number> = { 'this month': 0, 'next month': 1 };
const YEARS_AWAY: Record<string, number> = { 'this year': 0, 'next year': 1 };
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/u;

/** The day as `yyyy-mm-dd`; undefined where the words leave it open, or nothing is known of the recording's day. */
export function dueDateOf(
  due: string,
  language: string,
  recordedAt: Date | undefined,
): string | undefined {
  const written = ISO.exec(due);
  if (written) return isoOf(validDay(Number(written[1]), Number(written[2]), Number(written[3])));
  const words = WORDS[language];
  if (!words || !recordedAt || words.start.test(due)) return undefined;
  return isoOf(
    daysAway(due, words, recordedAt) ??
      stretchEnd(due, words, recordedAt) ??
      named(due, words, recordedAt),
  );
}

/** "In two weeks", "2주 안에". */
function daysAway(due: string, { away, quantities }: Words, recordedAt: Date): Day | undefined {
  if (!away.test(due)) return undefined;
  const [{ value } = { value: undefined }] = quantities(due);
  const days = DAYS_IN[value?.unit ?? ''];
  const count = value?.values[0] ?? 0.5;
  if (days === undefined || !Number.isInteger(count)) return undefined;
  return dayOf(todayOf(recordedAt) + count * days * DAY);
}

/** All that the words tell of one day: "Friday" and "next week", "다음 달" and "5일". */
const together = (due: string, { whens }: Words): When =>
  Object.assign({ text: due }, ...whens(due).map(({ value: { text: _, ...when } }) => when));

/** "By the end of the month": its last day. */
function stretchEnd(due: string, words: Words, recordedAt: Date): Day | undefined {
  const now = dayOf(todayOf(recordedAt));
  if (words.today.test(due)) return now;
  if (words.thisMonth.test(due)) return dayOf(Date.UTC(now.year, now.month, 0));
  if (words.thisYear.test(due)) return dayOf(Date.UTC(now.year, 12, 0));
  if (!words.end.test(due)) return undefined;
  const { relative = '', month, year } = together(due, words);
  if (month !== undefined)
    return dayOf(Date.UTC(year ?? now.year + (month < now.month ? 1 : 0), month, 0));
  const [months, years] = [MONTHS_AWAY[relative], YEARS_AWAY[relative]];
  if (months !== undefined) return dayOf(Date.UTC(now.year, now.month + months, 0));
  return years === undefined ? undefined : dayOf(Date.UTC(now.year + years, 12, 0));
}

/** "By Friday", "on March 5", "the day after tomorrow": the first such day that is not over. */
function named(due: string, words: Words, recordedAt: Date): Day | undefined {
  const when = inOneMonth(together(due, words), recordedAt);
  const { weekday, ...date } = when;
  const isDated = when.day !== undefined;
  const meant = daysOf(isDated ? date : inOneWeek(when), recordedAt).filter(
    (day) =>
      timeOf(day) >= todayOf(recordedAt) &&
      (!isDated || (day.day === when.day && (weekday ?? day.weekday) === day.weekday)),
  );
  const first = meant[0];
  if (!first || isOpen(when, first, recordedAt)) return undefined;
  return words.weekOn?.test(due) ? dayOf(timeOf(first) + 7 * DAY) : first;
}

/** "Friday" said on a Friday may be today or not. */
const isOpen = ({ weekday, day, relative }: When, first: Day, recordedAt: Date): boolean =>
  weekday !== undefined &&
  day === undefined &&
  relative === undefined &&
  timeOf(first) === todayOf(recordedAt);

/** "Next Friday" is that of next week; of this week one says "Friday". */
const inOneWeek = (when: When): When =>
  when.weekday !== undefined && when.relative === 'next'
    ? { ...when, relative: 'next week' }
    : when;

/** "The 5th of next month". */
function inOneMonth(when: When, recordedAt: Date): When {
  const months = MONTHS_AWAY[when.relative ?? ''];
  if (months === undefined || when.day === undefined) return when;
  const now = dayOf(todayOf(recordedAt));
  const { year, month } = dayOf(Date.UTC(now.year, now.month - 1 + months, 1));
  return { text: when.text, day: when.day, month, year };
}

const timeOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);

/** Undefined for the 31st of a month that has 30 days. */
function validDay(year: number, month: number, day: number): Day | undefined {
  const found = dayOf(Date.UTC(year, month - 1, day));
  return found.month === month && found.day === day ? found : undefined;
}

const isoOf = (day: Day | undefined): string | undefined =>
  day && new Date(timeOf(day)).toISOString().slice(0, 10);
