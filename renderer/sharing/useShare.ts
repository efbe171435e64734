import { useState } from 'react';
import type { Sharing } from '../../main/contract';

interface ShareAccess {
  share: Sharing;
  // Of a piece in the list: whether it is replaced.
  toggle: (text: string, replaced: boolean) => void;
  // Adds a word that was not found.
  hide: (text: string) => void;
}

/** What a person asks to be replaced beside what is found, and what to stay. */
export function useShare(): ShareAccess {
  const [share, setShare] = useState<Sharing>({ keep: [], hide: [] });
  const toggle: ShareAccess['toggle'] = (text, replaced) =>
    setShare(({ hide, keep }) => ({
      // What was typed in goes; what was found stays where it is.
      hide: hide.filter((word) => replaced || word !== text),
      keep: replaced ? keep.filter((word) => word !== text) : [...keep, text],
    }));
  const hide: ShareAccess['hide'] = (text) =>
    setShare(({ hide: words, keep }) => ({ keep, hide: [...new Set([...words, text])] }));
  return { share, toggle, hide };
}
