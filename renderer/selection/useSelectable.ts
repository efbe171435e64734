import type { KeyboardEvent, MouseEvent } from 'react';
import { useSelection } from './selection';

/** Rows are links that carry their id. */
const ROW = 'a[data-id]';

const idOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>(ROW)?.dataset.id : undefined;

interface Handlers {
  onClick: (event: MouseEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * For a list of rows: Ctrl-click and Ctrl-Space choose one more, Shift-click all up to it, Ctrl-A all, those out of sight
 * too. While rows are being chosen a plain click and Space do so too. All other keys go to `onKey`.
 */
export function useSelectable(
  idsOf: () => Promise<readonly string[]>,
  onKey: (event: KeyboardEvent<HTMLElement>) => void,
): Handlers {
  const selection = useSelection();
  const reach = (id: string): void => void idsOf().then((ids) => selection.reach(id, ids));
  return {
    onClick(event) {
      const id = idOf(event.target);
      const modified = event.metaKey || event.ctrlKey;
      if (id === undefined || !(selection.on || modified || event.shiftKey)) return;
      event.preventDefault();
      if (event.shiftKey) reach(id);
      else selection.toggle(id);
    },
    onKeyDown(event) {
      const modified = event.metaKey || event.ctrlKey;
      const id = idOf(event.target);
      if (modified && event.code === 'KeyA') {
        event.preventDefault();
        void idsOf().then(selection.choose);
      } else if (event.key === ' ' && id !== undefined && (modified || selection.on)) {
        event.preventDefault();
        if (event.shiftKey) reach(id);
        else selection.toggle(id);
      } else onKey(event);
    },
  };
}
