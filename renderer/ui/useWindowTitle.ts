import { useEffect } from 'react';

/** Names the window after what it shows, for tabs and the list of windows. */
export function useWindowTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} – Nanodesk` : 'Nanodesk';
    return () => {
      document.title = 'Nanodesk';
    };
  }, [title]);
}
