import type { Recording } from '../../main/contract';

export type SortBy = 'newest' | 'title' | 'longest';
export type GroupName = 'today' | 'yesterday' | 'week' | 'earlier';

export interface Group {
  /** Null where the order is not by date. */
  name: GroupName | null;
  recordings: Recording[];
}

const DAY_MS = 86_400_000;

const comparers: Record<SortBy, (a: Recording, b: Recording) => number> = {
  newest: (a, b) => b.createdAt - a.createdAt,
  title: (a, b) => a.title.localeCompare(b.title, undefined, { numeric: true }),
  longest: (a, b) => (b.duration ?? 0) - (a.duration ?? 0),
};

/** Sorts, and by date puts under headings. `now` in milliseconds since 1970, local days. */
export function groupRecordings(all: Recording[], sortBy: SortBy, now: number): Group[] {
  const sorted = [...all].sort(comparers[sortBy]);
  if (sortBy !== 'newest') return sorted.length ? [{ name: null, recordings: sorted }] : [];
  const groups: Group[] = [];
  for (const recording of sorted) {
    const name = groupName(recording.createdAt, now);
    const last = groups.at(-1);
    if (last?.name === name) last.recordings.push(recording);
    else groups.push({ name, recordings: [recording] });
  }
  return groups;
}

function groupName(createdAt: number, now: number): GroupName {
  const today = new Date(now).setHours(0, 0, 0, 0);
  if (createdAt >= today) return 'today';
  // Half a day back, then midnight: days are 23 or 25 hours long when clocks change.
  const yesterday = new Date(today - DAY_MS / 2).setHours(0, 0, 0, 0);
  if (createdAt >= yesterday) return 'yesterday';
  return createdAt >= today - 7 * DAY_MS ? 'week' : 'earlier';
}
