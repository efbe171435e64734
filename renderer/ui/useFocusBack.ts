import { type RefObject, useEffect, useRef } from 'react';

/** When the editor of a text has closed, the focus is nowhere: it belongs to the text again. */
export function useFocusBack(wanted: boolean): RefObject<HTMLButtonElement | null> {
  const text = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wanted && document.activeElement === document.body) text.current?.focus();
  }, [wanted]);
  return text;
}
