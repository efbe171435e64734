/** English days, months and relative times. */
import type { When } from '../types';
import { CARDINALS, type Span } from './numbers';

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const MONTH = `(${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`;
const WEEKDAY = `(${WEEKDAYS.join('|')}|mon|tues?|weds?|thu(?:rs)?|fri)`;
const ORDINAL = `(\\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[- ](?:${ORDINALS.slice(0, 9).join('|')})|thirtieth|${ORDINALS.join('|')})`;
const SPAN = '(week|weekend|month|year|quarter|spring|summer|autumn|fall|winter)';

const pattern = (source: string): RegExp => new RegExp(`\\b${source}\\b`, 'giu');

/** 1 to 31, or undefined. */
function dayOf(text: string): number | undefined {
  const digits = /^\d+/u.exec(text)?.[0];
  const [last, tens] = text.split(/[- ]/u).reverse();
  const unit = ORDINALS.indexOf(last!) + 1;
  const day = digits
    ? Number(digits)
    : last === 'thirtieth'
      ? 30
      : unit + (tens ? CARDINALS.get(tens)! : 0);
  return day >= 1 && day <= 31 ? day : undefined;
}

const monthOf = (text: string): number =>
  MONTHS.findIndex((m) => m.startsWith(text.slice(0, 3))) + 1;
const weekdayOf = (text: string): number =>
  WEEKDAYS.findIndex((d) => d.startsWith(text.slice(0, 3)));

type Groups = (string | undefined)[];
interface Rule {
  pattern: RegExp;
  read(groups: Groups): Omit<When, 'text'> | undefined;
}

/** Small words in full date phrases; the first rule that fits a place holds. */
const RULES: Rule[] = [
  {
    pattern: pattern(
      `${WEEKDAY}(?: night| morning| afternoon| evening)?,? (?:the |on )?(?:${MONTH}\\.? )?(?:the )?(?:${ORDINAL}|(\\d{1,2})(?!\\d|[:.]\\d|%))(?: of ${MONTH})?`,
    ),
    read: ([weekday, month, ordinal, digits, monthAfter]) =>
      month === undefined && ordinal === undefined && monthAfter === undefined
        ? undefined
        : {
            weekday: weekdayOf(weekday!),
            day: dayOf(ordinal ?? digits!),
            ...monthNamed(month ?? monthAfter),
          },
  },
  {
    pattern: pattern(`${MONTH}\\.? (?:the )?${ORDINAL}(?!\\w)(?:,? (\\d{4}))?`),
    read: ([month, day, year]) => ({ month: monthOf(month!), day: dayOf(day!), ...yearOf(year) }),
  },
  {
    pattern: pattern(`${MONTH}\\.? (\\d{1,2})(?!\\d|[:.]\\d|%)(?:,? (\\d{4}))?`),
    read: ([month, day, year]) => ({ month: monthOf(month!), day: dayOf(day!), ...yearOf(year) }),
  },
  {
    pattern: pattern(`(?:the )?(?:${ORDINAL}|(\\d{1,2})) (?:of )?${MONTH}(?:,? (\\d{4}))?`),
    read: ([spoken, digits, month, year]) => ({
      month: monthOf(month!),
      day: dayOf(spoken ?? digits!),
      ...yearOf(year),
    }),
  },
  {
    pattern: pattern(`${WEEKDAY} week`),
    read: ([weekday]) => ({ weekday: weekdayOf(weekday!), relative: 'week after' }),
  },
  {
    pattern: pattern(`(next|last|this) ${WEEKDAY}`),
    read: ([which, weekday]) => ({ weekday: weekdayOf(weekday!), relative: which }),
  },
  {
    pattern: pattern(`(${WEEKDAYS.join('|')})(?:s|'s)?`),
    read: ([weekday]) => ({ weekday: weekdayOf(weekday!) }),
  },
  {
    pattern: pattern('(?:on|by|until|till|from) (sat|sun|mon|tues?|weds?|thu(?:rs)?|fri)'),
    read: ([weekday]) => ({ weekday: weekdayOf(weekday!) }),
  },
  {
    pattern: pattern('(?:the )?day (after tomorrow|before yesterday)'),
    read: ([which]) => ({ relative: `day ${which}` }),
  },
  {
    pattern: pattern('(tomorrow|tmrw|today|tonight|tonite|yesterday)'),
    read: ([day]) => ({ relative: /^(?:tom|tmr)/u.test(day!) ? 'tomorrow' : (DAYS[day!] ?? day!) }),
  },
  { pattern: pattern('this (?:morning|afternoon|evening)'), read: () => ({ relative: 'today' }) },
  { pattern: pattern('last (?:night|nite|evening)'), read: () => ({ relative: 'yesterday' }) },
  {
    pattern: pattern(`end of ${MONTH}`),
    read: ([month]) => ({ month: monthOf(month!), end: true }),
  },
  {
    pattern: pattern(`(next|last|this|coming) ${MONTH}`),
    read: ([which, month]) => ({ month: monthOf(month!), relative: which }),
  },
  {
    pattern: pattern(`(next|last|this|coming) ${SPAN}`),
    read: ([which, span]) => ({ relative: `${which === 'coming' ? 'next' : which} ${span}` }),
  },
  {
    pattern: pattern('(?:end of )?the (month|year)(?! of)'),
    read: ([span]) => ({ relative: `this ${span}` }),
  },
  {
    pattern: pattern(`${MONTH}(?: of)? (\\d{4})`),
    read: ([month, year]) => ({ month: monthOf(month!), ...yearOf(year) }),
  },
  {
    pattern: pattern(`(?<!\\b(?:i|we|you|they|he|she|it|who) )(?<!\\d )${MONTH}`),
    read: ([month]) => (month === 'mar' ? undefined : { month: monthOf(month!) }),
  },
  {
    pattern: pattern(
      `the ${ORDINAL}(?= *(?:[.,;:!?]|$|\\b(?:and|but|at|to|has|is|because|between|or|so|that's|will|from|until|till|by|in|on|for|with|it|we|i|they|this|that|as|if|when|since|which|of (?:the|this|next) month)\\b))`,
    ),
    read: ([day]) => ({ day: dayOf(day!) }),
  },
];
const monthNamed = (month: string | undefined): { month?: number } =>
  month === undefined ? {} : { month: monthOf(month) };

const DAYS: Record<string, string> = { tonight: 'today', tonite: 'today' };

const yearOf = (year: string | undefined): { year?: number } =>
  year ? { year: Number(year) } : {};

/** Verbs that are spelt as a month or its beginning. */
const isVerb = (text: string, original: string): boolean =>
  (text === 'may' || text === 'march' || text === 'mar') && /^\p{Ll}/u.test(original);

/** Every day or stretch of days of an English text, in order. */
export function whensIn(text: string): Span<When>[] {
  const lower = text.toLowerCase();
  const found: Span<When>[] = [];
  for (const { pattern: rule, read } of RULES)
    for (const match of lower.matchAll(rule)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (isVerb(match[0], text.slice(from, to))) continue;
      const when = read(match.slice(1));
      if (when && !found.some((other) => from < other.to && to > other.from))
        found.push({ from, to, value: { text: text.slice(from, to), ...when } });
    }
  return found.sort((a, b) => a.from - b.from);
}
