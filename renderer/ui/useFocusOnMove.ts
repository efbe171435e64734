import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where one pane replaces another, what had the focus is gone: it goes to the new pane. `place` names what is on show;
 * null where panes stand side by side.
 */
export function useFocusOnMove(place: string | null): RefObject<HTMLDivElement | null> {
  const pane = useRef<HTMLDivElement>(null);
  const last = useRef(place);
  useEffect(() => {
    if (place !== null && last.current !== null && last.current !== place) pane.current?.focus();
    last.current = place;
  }, [place]);
  return pane;
}
