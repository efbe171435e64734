import { useSyncExternalStore } from 'react';

/** Whether a media query holds, and again when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
  );
}

/** Room for list, recording and summary side by side. */
export const useWide = (): boolean => useMedia('(min-width: 70em)');
/** Room for one pane only; also a wide window at 200 % zoom. */
export const useNarrow = (): boolean => useMedia('(max-width: 45em)');
