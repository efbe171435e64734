import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ChatReading } from '../chats/ChatReading';

export type Rows = Virtualizer<HTMLElement, Element>;

/** A message of one or two lines, the usual kind. */
const ROW_HEIGHT_GUESS = 52;
const ROOM = 16;

/**
 * The rows in sight and a few more. Opens at the end and stays there while rows are measured; what grows or loads above
 * the place that is read does not move it.
 */
export function useRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  target: ChatReading['target'],
): Rows {
  const rows = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_GUESS,
    initialOffset: () => count * ROW_HEIGHT_GUESS,
    paddingStart: ROOM,
    paddingEnd: ROOM,
    overscan: 10,
    anchorTo: 'end',
    followOnAppend: true,
  });
  useLayoutEffect(() => rows.scrollToEnd(), [rows]);
  const atEnd = useRef(true);
  useEffect(() => stayAtEnd(scroller.current, rows, atEnd), [scroller, rows]);
  useEffect(() => {
    if (!target) return;
    atEnd.current = false;
    rows.scrollToIndex(target.index, { align: 'center' });
  }, [rows, target]);
  return rows;
}

/** Whoever reads the end goes on seeing it when drafts below take room. Returns the function that stops it. */
function stayAtEnd(
  scroller: HTMLElement | null,
  rows: Rows,
  atEnd: RefObject<boolean>,
): (() => void) | undefined {
  if (!scroller) return;
  const onScroll = (): void => {
    atEnd.current = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop < ROOM;
  };
  const observer = new ResizeObserver(() => {
    if (atEnd.current) rows.scrollToEnd();
  });
  scroller.addEventListener('scroll', onScroll, { passive: true });
  observer.observe(scroller);
  return () => {
    scroller.removeEventListener('scroll', onScroll);
    observer.disconnect();
  };
}
