/** Times, sizes and counts for people. */

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** `4:32`, `1:02:03`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** `[04:32]`, the place of a passage. */
export function place(seconds: number): string {
  const clock = duration(Math.floor(seconds));
  return `[${clock.length < 5 ? `0${clock}` : clock}]`;
}

/** `2026-11-24 09:30`, in the person's own time zone. */
export function moment(timestamp: number): string {
  const at = new Date(timestamp);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

const WALL_CLOCK = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?$/;

/** `2026-11-24` or `2026-11-24 09:30` on the clock of a chat, in its milliseconds; null for anything else. */
export function parseWallClock(text: string): number | null {
  const [, year, month, day, hours = '00', minutes = '00'] = WALL_CLOCK.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const at = new Date(`${year}-${month}-${day}T${hours}:${minutes}:00Z`).getTime();
  return Number.isNaN(at) ? null : at;
}

/** `2026-11-24`, on the clock of a chat. */
export const wallDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** `09:30`, on the clock of a chat. */
export const wallTime = (at: number): string => new Date(at).toISOString().slice(11, 16);

/** `857 kB`, `74 MB`. */
export const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(0)} MB`;

/** `1 chat`, `2 summaries`, `12,400 messages`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
