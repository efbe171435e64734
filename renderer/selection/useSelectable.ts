import type { KeyboardEvent, MouseEvent } from 'react';
import { moveFocus } from '../ui/rovingFocus';
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
 * For a list of rows with these ids: Ctrl-click and Ctrl-Space choose one more, Shift-click all up to it, Ctrl-A all.
 * While rows are being chosen a plain click and Space do so too. The arrows move the focus.
 */
export function useSelectable(ids: readonly string[]): Handlers {
  const selection = useSelection();
  return {
    onClick(event) {
      const id = idOf(event.target);
      const modified = event.metaKey || event.ctrlKey;
      if (id === undefined || !(selection.on || modified || event.shiftKey)) return;
      event.preventDefault();
      if (event.shiftKey) selection.reach(id, ids);
      else selection.toggle(id);
    },
    onKeyDown(event) {
      const modified = event.metaKey || event.ctrlKey;
      const id = idOf(event.target);
      if (modified && event.code === 'KeyA') {
        event.preventDefault();
        selection.choose(ids);
      } else if (event.key === ' ' && id !== undefined && (modified || selection.on)) {
        event.preventDefault();
        if (event.shiftKey) selection.reach(id, ids);
        else selection.toggle(id);
      } else moveFocus(event, ROW);
    },
  };
}
