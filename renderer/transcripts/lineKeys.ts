import type { KeyboardEvent } from 'react';

/** Position of the line that holds an element; null outside of lines. */
export function lineOf(element: Element): number | null {
  const at = element.closest<HTMLElement>('[data-index]')?.dataset.index;
  return at === undefined ? null : Number(at);
}

/** Where a key leads to from the line in focus, also to lines that are not in the page yet; null: nowhere. */
export function moveLine(event: KeyboardEvent<HTMLElement>, count: number): number | null {
  const target = event.target as HTMLElement;
  const at = lineOf(target);
  if (at === null || target.tagName === 'TEXTAREA') return null;
  const next = {
    ArrowDown: Math.min(count - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: count - 1,
  }[event.key];
  if (next === undefined) return null;
  event.preventDefault();
  return next;
}
