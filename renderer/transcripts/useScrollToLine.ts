import { useEffect, useRef } from 'react';
import type { Segment } from '../../main/contract';
import { useReading } from '../recordings/ReadingContext';
import { type Lines, showList } from './useLines';

/**
 * Brings a line into sight: the one asked for at once, the one being heard while following.
 * Returns the line that the Tab key should reach first.
 */
export function useScrollToLine(lines: Lines, segments: Segment[], current: number): number {
  const { target, following, setFollowing } = useReading();
  const known = useRef(segments);
  known.current = segments;
  useEffect(() => {
    if (!target) return;
    const index = known.current.findIndex(({ id }) => id === target.segment);
    if (index < 0) return;
    showList(lines);
    lines.scrollToIndex(index, { align: 'center' });
  }, [lines, target]);
  // What is heard at first needs no scrolling: it would leave the line that was asked for.
  const shown = useRef<number | null>(current);
  useEffect(() => {
    if (following && shown.current !== current) scrollTo(lines, current);
    shown.current = following ? current : null;
  }, [lines, following, current]);
  useEffect(() => {
    if (lines.scrollElement) return hearScrolling(lines.scrollElement, () => setFollowing(false));
  }, [lines.scrollElement, setFollowing]);
  return Math.max(0, current);
}

/** From line to line the text glides; over a long way, or where motion is not wanted, it jumps. -1 is the top. */
function scrollTo(lines: Lines, index: number): void {
  const { startIndex = 0, endIndex = -1 } = lines.range ?? {};
  const near = index >= startIndex && index <= endIndex;
  const glides = near && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (index < 0) lines.scrollToOffset(0);
  else lines.scrollToIndex(index, { align: 'center', behavior: glides ? 'smooth' : 'auto' });
}

/** Calls back when somebody scrolls by wheel, finger, key or scroll bar. Returns the function that stops it. */
function hearScrolling(scroller: HTMLElement, onHand: () => void): () => void {
  const stopping = new AbortController();
  const options = { passive: true, signal: stopping.signal };
  scroller.addEventListener('wheel', onHand, options);
  scroller.addEventListener('touchmove', onHand, options);
  scroller.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'PageUp' || key === 'PageDown') onHand();
    },
    options,
  );
  // What is pressed beside all lines is the scroll bar.
  scroller.addEventListener(
    'pointerdown',
    (event) => event.target === scroller && onHand(),
    options,
  );
  return () => stopping.abort();
}
