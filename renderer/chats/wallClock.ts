/** Times of messages: the clock on the sender's wall, in milliseconds as if it were UTC. */
import { useTranslation } from 'react-i18next';

export const DAY_MS = 86_400_000;

export interface WallFormats {
  /** `14:05`, or `2:05 PM`. */
  time(at: number): string;
  /** A day for a divider; without the year while it is this one. */
  day(at: number, now?: number): string;
  /** `14:05` for today, else the day: for lists. */
  short(at: number, now?: number): string;
}

/** The wall clock here, as messages count it; `now` is in milliseconds since 1970. */
export const wallNow = (now = Date.now()): number =>
  now - new Date(now).getTimezoneOffset() * 60_000;

/** Number of the day that a time lies in: equal for two times of the same day. */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/** `2024-03-12`, as a date field wants it. */
export const toDateField = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Midnight of what a date field holds; null where it holds no date. */
export function fromDateField(value: string): number | null {
  const at = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(at) ? null : at;
}

/** Times and days as people of a locale (BCP 47) write them. */
export function createWallFormats(locale: string): WallFormats {
  const format = (options: Intl.DateTimeFormatOptions): ((at: number) => string) => {
    const made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (at) => made.format(at);
  };
  const time = format({ timeStyle: 'short' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const dayAndYear = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = format({ day: 'numeric', month: 'short' });
  const shortYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const isThisYear = (at: number, now: number): boolean =>
    new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear();
  return {
    time,
    day: (at, now = wallNow()) => (isThisYear(at, now) ? day(at) : dayAndYear(at)),
    short: (at, now = wallNow()) => {
      if (dayOf(at) === dayOf(now)) return time(at);
      return isThisYear(at, now) ? shortDay(at) : shortYear(at);
    },
  };
}

const made = new Map<string, WallFormats>();

/** Formats of the language that is shown now, made once for each. */
export function useWallFormats(): WallFormats {
  const { i18n } = useTranslation();
  const known = made.get(i18n.language) ?? createWallFormats(i18n.language);
  made.set(i18n.language, known);
  return known;
}
