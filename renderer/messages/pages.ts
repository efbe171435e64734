/** Which stretches of a chat are asked for, and what stands where in them. Pure. */
import type { Message } from '../../main/contract';

/** Messages asked for at once. */
export const PAGE = 100;
/** Messages asked for beyond what is in sight, so that ordinary scrolling never meets a page that is not there. */
const AHEAD = 120;

/** Numbers of the pages that hold the positions `from`..`to` and what lies around them, nearest to the middle first. */
export function pagesAround(from: number, to: number, total: number): number[] {
  if (total === 0) return [];
  const last = Math.floor((total - 1) / PAGE);
  const first = Math.max(0, Math.floor((from - AHEAD) / PAGE));
  const end = Math.min(last, Math.floor((to + AHEAD) / PAGE));
  const middle = (from + to) / 2 / PAGE - 0.5;
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => first + i).sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  );
}

/** The message at a position; undefined while its page is not there. */
export function messageAt(
  pages: ReadonlyMap<number, readonly Message[]>,
  index: number,
): Message | undefined {
  return pages.get(Math.floor(index / PAGE))?.[index % PAGE];
}
