/** Promises in the order in which a person looks at them. Pure. */
import type { PromiseEntry } from '../../main/contract';

export const GROUPS = ['suggested', 'overdue', 'week', 'later', 'undated'] as const;
export type Group = (typeof GROUPS)[number];

const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;

/** A day of the calendar where this computer is, as `yyyy-mm-dd`. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Where an open promise stands, seen from a day; `week` reaches from that day to the same weekday of the next. */
export function groupOf({ state, dueDate }: PromiseEntry, today: string): Group {
  if (state === 'suggested') return 'suggested';
  if (dueDate === null) return 'undated';
  if (dueDate < today) return 'overdue';
  const days = (Date.parse(dueDate) - Date.parse(today)) / DAY_MS;
  return days <= WEEK_DAYS ? 'week' : 'later';
}

/** Open promises by group, empty groups left out; within a group their order stays. */
export function grouped(
  promises: readonly PromiseEntry[],
  today: string,
): { group: Group; promises: PromiseEntry[] }[] {
  return GROUPS.map((group) => ({
    group,
    promises: promises.filter((promise) => groupOf(promise, today) === group),
  })).filter(({ promises: some }) => some.length > 0);
}
