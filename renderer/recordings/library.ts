type GroupName = 'today' | 'yesterday' | 'week' | 'earlier';

const DAY_MS = 86_400_000;

/** Under which heading a recording stands. Both in milliseconds since 1970; days are local ones. */
export function groupName(createdAt: number, now: number): GroupName {
  const today = new Date(now).setHours(0, 0, 0, 0);
  if (createdAt >= today) return 'today';
  // Half a day back, then midnight: days are 23 or 25 hours long when clocks change.
  const yesterday = new Date(today - DAY_MS / 2).setHours(0, 0, 0, 0);
  if (createdAt >= yesterday) return 'yesterday';
  return createdAt >= today - 7 * DAY_MS ? 'week' : 'earlier';
}
