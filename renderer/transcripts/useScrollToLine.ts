import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Segment } from '../../main/contract';
import { useReading } from '../recordings/ReadingContext';

type Lines = Virtualizer<HTMLDivElement, Element>;

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
    if (index >= 0) lines.scrollToIndex(index, { align: 'center' });
  }, [lines, target]);
  useEffect(() => {
    if (following && current >= 0) lines.scrollToIndex(current, { align: 'center' });
  }, [lines, following, current]);
  useEffect(() => {
    const scroller = lines.scrollElement;
    const onHand = (): void => setFollowing(false);
    scroller?.addEventListener('wheel', onHand, { passive: true });
    scroller?.addEventListener('touchmove', onHand, { passive: true });
    return () => {
      scroller?.removeEventListener('wheel', onHand);
      scroller?.removeEventListener('touchmove', onHand);
    };
  }, [lines.scrollElement, setFollowing]);
  return Math.max(0, current);
}
