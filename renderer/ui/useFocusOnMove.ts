import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where one pane replaces another, what had the focus may be gone: then it goes to the new pane. `place` names what is
 * on show; `alone` says that panes do not stand side by side, so that the new one has it in any case.
 */
export function useFocusOnMove(place: string, alone: boolean): RefObject<HTMLDivElement | null> {
  const pane = useRef<HTMLDivElement>(null);
  const last = useRef({ place, alone });
  useEffect(() => {
    const moved = last.current.place !== place && last.current.alone === alone;
    if (moved && (alone || document.activeElement === document.body)) pane.current?.focus();
    last.current = { place, alone };
  }, [place, alone]);
  return pane;
}
