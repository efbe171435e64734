/** Times and sizes for people. */

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

/** `857 kB`, `74 MB`. */
export const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(0)} MB`;
