/** Times of day-less clocks, as transcript files write them: `1:02`, `00:01:02`, `00:01:02,345`. */

/** One time, with one to three parts of which the last may have a fraction; no capturing groups. */
export const CLOCK = String.raw`\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?`;

/** Seconds of `[hours:]minutes:seconds[.fraction]`. */
export function parseClock(text: string): number {
  const [whole = '', fraction = ''] = text.split(/[.,]/);
  const seconds = whole.split(':').reduce((total, part) => total * 60 + Number(part), 0);
  return seconds + Number(fraction.padEnd(3, '0')) / 1000;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Seconds as `HH:MM:SS` and milliseconds after `mark`: `,` in SRT, `.` in WebVTT. */
export function subtitleTime(seconds: number, mark: ',' | '.'): string {
  const ms = Math.max(0, Math.round(seconds * 1000));
  return `${clock(Math.floor(ms / 1000))}${mark}${String(ms % 1000).padStart(3, '0')}`;
}

/** Seconds as `HH:MM:SS`, rounded down. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return [whole / 3600, (whole / 60) % 60, whole % 60]
    .map((part) => two(Math.floor(part)))
    .join(':');
}

/** Seconds as `MM:SS`, or `H:MM:SS` from an hour on: for people, not for files. */
export function shortClock(seconds: number): string {
  const [hours, minutes, rest] = clock(seconds).split(':');
  return hours === '00' ? `${minutes}:${rest}` : `${Number(hours)}:${minutes}:${rest}`;
}
