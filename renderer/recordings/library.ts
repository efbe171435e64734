import type { ListOrder, Recording } from '../../main/contract';

export type GroupName = 'today' | 'yesterday' | 'week' | 'earlier';

export interface Group {
  /** Null where the order is not by date. */
  name: GroupName | null;
  recordings: Recording[];
}

const DAY_MS = 86_400_000;

/** Where they are in the order of time, puts them under headings. `now` in milliseconds since 1970, local days. */
export function groupRecordings(all: Recording[], order: ListOrder, now: number): Group[] {
  if (order === 'longest' || order === 'name')
    return all.length > 0 ? [{ name: null, recordings: all }] : [];
  const groups: Group[] = [];
  for (const recording of all) {
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
