/** Korean days, months and relative times. */
import type { Span } from '../english/numbers';
import type { When } from '../types';
import { sinoValue } from './numbers';

const WEEKDAYS = '일월화수목금토';
const WEEK = '(다음 ?주|이번 ?주|지난 ?주|저번 ?주|다다음 ?주)';
const WEEK_NAMES: [RegExp, string][] = [
  [/^다다음/u, 'week after next'],
  [/^다음/u, 'next week'],
  [/^이번/u, 'this week'],
  [/^[지저]/u, 'last week'],
];
const weekOf = (text: string): string => WEEK_NAMES.find(([name]) => name.test(text))![1];

interface Rule {
  pattern: RegExp;
  read(groups: (string | undefined)[]): Omit<When, 'text'>;
}

const RELATIVE: [string, string][] = [
  ['내일모레|모레', 'day after tomorrow'],
  ['내일', 'tomorrow'],
  ['오늘|오늘날', 'today'],
  ['그저께|그제', 'day before yesterday'],
  ['어제|어젯', 'yesterday'],
  ['다음 ?달', 'next month'],
  ['이번 ?달|이달', 'this month'],
  ['지난 ?달|저번 ?달', 'last month'],
  ['내년', 'next year'],
  ['올해|금년', 'this year'],
  ['작년|지난 ?해', 'last year'],
  ['지난 ?분기', 'last quarter'],
  ['다음 ?분기', 'next quarter'],
  ['이번 ?분기', 'this quarter'],
];

/** A number of days, not a day of the month. */
const NO_STRETCH =
  '(?! ?(?:간|동안|치|만|안에|이내|뒤|후|대신|째|정도|쯤|씩|킬로|그램|미터|센티|리터|퍼센트|프로|도|명|개|원|번))';

/** Months and days in digits or as they are spoken: 유월, 시월, 이십이일. */
const DIGITS = '(?<![\\d.,])\\d{1,2}';
const MONTH = `(${DIGITS}|(?<![가-힣])(?:십[일이]?|[일이삼사오유육칠팔구시]))월`;
const TEENS = '[이삼]?십[일이삼사오육칠팔구]?';
const DAY = `(\\d{1,2}|${TEENS}|[일이삼사오육칠팔구])일`;

/** 1 to 31 of digits or words; 유 and 시 stand for six and ten before 월. */
const numberOf = (text: string): number =>
  /^\d/u.test(text) ? Number(text) : sinoValue(text.replace('유', '육').replace(/^시$/u, '십'));

const RULES: Rule[] = [
  {
    pattern: new RegExp(`(?:(\\d{4})년 ?)?${MONTH} ?${DAY}(?: ?([${WEEKDAYS}])요일)?`, 'gu'),
    read: ([year, month, day, weekday]) => ({
      ...(year ? { year: Number(year) } : {}),
      month: numberOf(month!),
      day: numberOf(day!),
      ...(weekday ? { weekday: WEEKDAYS.indexOf(weekday) } : {}),
    }),
  },
  {
    pattern: new RegExp(`${WEEK} ?([${WEEKDAYS}])(?:요일|욜)`, 'gu'),
    read: ([week, weekday]) => ({ weekday: WEEKDAYS.indexOf(weekday!), relative: weekOf(week!) }),
  },
  {
    pattern: new RegExp(`([${WEEKDAYS}])(?:요일|욜)`, 'gu'),
    read: ([weekday]) => ({ weekday: WEEKDAYS.indexOf(weekday!) }),
  },
  { pattern: new RegExp(WEEK, 'gu'), read: ([week]) => ({ relative: weekOf(week!) }) },
  ...RELATIVE.map(([words, relative]) => ({
    pattern: new RegExp(`(?<![가-힣])(?:${words})`, 'gu'),
    read: () => ({ relative }),
  })),
  {
    pattern: new RegExp(`${MONTH}(?!요|급|세)(?=$|[^가-힣]|[가-힣]{0,3}(?:$|[^가-힣]))`, 'gu'),
    read: ([month]) => ({ month: numberOf(month!) }),
  },
  {
    pattern: new RegExp(`(${DIGITS}|(?<![가-힣])${TEENS})일${NO_STRETCH}`, 'gu'),
    read: ([day]) => ({ day: numberOf(day!) }),
  },
];

/** Every day or stretch of days of a Korean text, in order. */
export function whensIn(text: string): Span<When>[] {
  const found: Span<When>[] = [];
  for (const { pattern, read } of RULES)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (!found.some((other) => from < other.to && to > other.from))
        found.push({ from, to, value: { text: match[0], ...read(match.slice(1)) } });
    }
  return found.sort((a, b) => a.from - b.from);
}
