/** From moments to the clock on the wall, which is what a chat keeps. */

/** Milliseconds since 1970 as the wall clock of this computer showed them, written as if it were UTC. */
export const wallClock = (moment: number): number =>
  moment - new Date(moment).getTimezoneOffset() * 60_000;

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * An ISO 8601 time as wall clock: with a zone that of this computer, without one as it stands.
 * Null for anything else.
 */
export function wallClockOf(text: unknown): number | null {
  const match = typeof text === 'string' ? ISO.exec(text) : null;
  if (!match) return null;
  if (match[7] !== undefined) return finite(wallClock(Date.parse(text as string)));
  const [year, month, day, hour, minute, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

/** Seconds or milliseconds since 1970, as number or text, as wall clock; null for anything else. */
export function wallClockAt(moment: unknown, unit: 1 | 1000): number | null {
  const value = typeof moment === 'string' && moment !== '' ? Number(moment) : moment;
  if (typeof value !== 'number' || value <= 0 || value * unit > LATEST) return null;
  return finite(wallClock(Math.floor(value * unit)));
}

/** The last moment that a Date holds. */
const LATEST = 8.64e15;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
