import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useState } from 'react';
import type { Segment } from '../../main/contract';
import { withKept } from '../ui/withKept';

export type Lines = Virtualizer<HTMLDivElement, Element>;

const LINE_HEIGHT_GUESS = 34;
/** Room for the ring around the first line's editor. */
const ROOM_ABOVE = 4;
/** How long is waited for a line to be drawn before it takes the focus. */
const MOST_FRAMES = 30;

interface LinesAccess {
  lines: Lines;
  /** The line that holds the focus stays in the page, or Tab would start over from the top. */
  keepFocused(index: number | null): void;
}

/** The lines in sight and a few more; the one being edited too, however far it was scrolled away. */
export function useLines(
  scroller: RefObject<HTMLDivElement | null>,
  segments: readonly Segment[],
  editing: number | null,
): LinesAccess {
  const [focused, keepFocused] = useState<number | null>(null);
  const getItemKey = useCallback((index: number) => segments[index]?.id ?? index, [segments]);
  const lines = useVirtualizer<HTMLDivElement, Element>({
    count: segments.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT_GUESS,
    paddingStart: ROOM_ABOVE,
    getItemKey,
    overscan: 8,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), [editing, focused]),
  });
  return { lines, keepFocused };
}

/** On a low window the list itself may have been scrolled away. */
export const showList = ({ scrollElement }: Lines): void =>
  scrollElement?.scrollIntoView({ block: 'nearest' });

/** Brings a line into sight and gives it the focus, also one that is not in the page yet. */
export function showFocused(lines: Lines, index: number): void {
  lines.scrollToIndex(index, { align: 'auto' });
  showList(lines);
  focusWhenDrawn(lines, index, MOST_FRAMES);
}

/** A busy computer draws some frames before the line is among what is drawn. */
function focusWhenDrawn(lines: Lines, index: number, frames: number): void {
  requestAnimationFrame(() => {
    const line = `[data-index="${index}"] .line__text`;
    const drawn = lines.scrollElement?.querySelector<HTMLElement>(line);
    if (drawn) drawn.focus({ preventScroll: true });
    else if (frames > 1) focusWhenDrawn(lines, index, frames - 1);
  });
}
