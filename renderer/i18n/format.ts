/** Times, sizes and dates in the language of the window. */
import { useTranslation } from 'react-i18next';

/** Seconds as `m:ss` or `h:mm:ss`, the same in every language. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number): string => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

export interface Formats {
  /** Roughly how long: `45 sec`, `12 min`, `1 hr 5 min`. */
  duration(seconds: number): string;
  bytes(count: number): string;
  /** `14:05` today, else the day. */
  shortDate(ms: number, now?: number): string;
  /** Day and time, short enough for one line. */
  fullDate(ms: number): string;
  /** A day that was given as `yyyy-mm-dd`, with its weekday. */
  calendarDay(day: string): string;
  languageName(code: string): string;
  number(n: number): string;
  /** A share of 0..1. */
  percent(share: number): string;
}

/** Numbers, times, sizes and names as people of a locale (BCP 47) write them. */
export function createFormats(locale: string): Formats {
  const unit = (name: string, value: number, digits = 0): string =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
  return {
    duration: (seconds) => durationIn(unit, seconds),
    bytes: (count) => bytesIn(unit, count),
    shortDate: (ms, now = Date.now()) => shortDateIn(locale, ms, now),
    fullDate: (ms) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(ms),
    calendarDay: (day) =>
      new Intl.DateTimeFormat(locale, {
        ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
        timeZone: 'UTC',
      }).format(new Date(day)),
    languageName: (code) => names.of(code) ?? code,
    number: (n) => new Intl.NumberFormat(locale).format(n),
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
  };
}

type Unit = (name: string, value: number, digits?: number) => string;

function durationIn(unit: Unit, seconds: number): string {
  if (seconds < 60) return unit('second', Math.round(seconds));
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return unit('minute', minutes);
  const rest = minutes % 60;
  const hours = unit('hour', Math.floor(minutes / 60));
  return rest ? `${hours} ${unit('minute', rest)}` : hours;
}

function bytesIn(unit: Unit, count: number): string {
  if (count < 1e6) return unit('kilobyte', count / 1e3);
  return count < 1e9
    ? unit('megabyte', count / 1e6, count < 1e7 ? 1 : 0)
    : unit('gigabyte', count / 1e9, 1);
}

function shortDateIn(locale: string, ms: number, now: number): string {
  const date = new Date(ms);
  const today = new Date(now);
  const options: Intl.DateTimeFormatOptions =
    date.toDateString() === today.toDateString()
      ? { timeStyle: 'short' }
      : date.getFullYear() === today.getFullYear()
        ? { day: 'numeric', month: 'short' }
        : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(locale, options).format(date);
}

const cache = new Map<string, Formats>();

/** Formats of the language that is shown now, made once for each. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const locale = i18n.language;
  const known = cache.get(locale) ?? createFormats(locale);
  cache.set(locale, known);
  return known;
}
