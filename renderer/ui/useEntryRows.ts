import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Stretch } from '../client/positions';
import { withKept } from './withKept';

/** A title, two lines of preview and the facts, in pixels. */
const ROW_HEIGHT_GUESS = 92;

/** What is on show of a list of so many. */
export type InSight = Stretch & { total: number };

export interface EntryRows {
  rows: Virtualizer<HTMLElement, Element>;
  inSight: InSight;
  /** The row that holds the focus stays in the page, or Tab would start over from the top. */
  keepFocused(index: number | null): void;
  /** Brings a row into sight and gives it the focus as soon as it is there. */
  focus(index: number): void;
  /** Position that the arrows go on from; -1 for none. */
  focused(): number;
}

/** Where a list stood when it was left. */
export type Place = { index: number };

/** The rows of a list in sight and a few more. The list opens at `place`, which is kept when it is left. */
export function useEntryRows(scroller: HTMLElement | null, total: number, place: Place): EntryRows {
  const [kept, keepFocused] = useState<number | null>(null);
  const rows = useVirtualizer<HTMLElement, Element>({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT_GUESS,
    initialOffset: place.index * ROW_HEIGHT_GUESS,
    overscan: 12,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), [kept]),
  });
  usePlace(rows, place);
  const { goal, focus } = useGoal(rows);
  const { startIndex, endIndex } = rows.range ?? { startIndex: place.index, endIndex: place.index };
  return {
    rows,
    inSight: { startIndex, endIndex, total },
    keepFocused,
    focus,
    focused: () => goal.current ?? kept ?? -1,
  };
}

/** Opens the list where it was left, and remembers where that is. */
function usePlace(rows: Virtualizer<HTMLElement, Element>, place: Place): void {
  useLayoutEffect(() => {
    const { scrollElement } = rows;
    if (scrollElement && place.index > 0) rows.scrollToIndex(place.index, { align: 'start' });
    return () => {
      if (scrollElement) place.index = rows.range?.startIndex ?? 0;
    };
  }, [rows, rows.scrollElement, place]);
}

/** The focus waits for a row that is still being asked for. */
function useGoal(rows: Virtualizer<HTMLElement, Element>) {
  const goal = useRef<number | null>(null);
  useEffect(() => {
    if (goal.current === null) return;
    const link = rows.scrollElement?.querySelector<HTMLElement>(`[data-index="${goal.current}"] a`);
    if (!link) return;
    goal.current = null;
    link.focus({ preventScroll: true });
  });
  const [, draw] = useState({});
  const focus = (index: number): void => {
    goal.current = index;
    rows.scrollToIndex(index, { align: 'auto' });
    draw({});
  };
  return { goal, focus };
}
