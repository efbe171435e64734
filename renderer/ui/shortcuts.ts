/** Keys that work anywhere in the window, except where somebody is typing. */
import { useEffect, useRef } from 'react';

export interface Keys {
  /** `mod+k`, `/`, ` `, `j`, `ArrowLeft` … */
  [key: string]: (event: KeyboardEvent) => void;
}

/** The name of the key pressed. Letters also by their place, so that they work with a Korean keyboard. */
export function keyName(event: KeyboardEvent): string {
  const byPlace = /^Key[A-Z]$/.test(event.code) && !/^[a-z]$/i.test(event.key);
  const key = byPlace ? event.code.slice(3).toLowerCase() : event.key;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return event.metaKey || event.ctrlKey ? `mod+${name}` : name;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Whether the element in focus does something of its own with this key. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (document.querySelector('dialog[open], [role="menu"]')) return true;
  if (event.key === ' ') return !!target?.closest('button, [role="tab"], input');
  return event.key.startsWith('Arrow') && !!target?.closest('[role="tab"], input, [role="slider"]');
}

/** Calls the handler of the key pressed. `mod+` keys work while typing too; `first` goes before others of the same key. */
export function useShortcuts(keys: Keys, first = false): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const name = keyName(event);
      const handler = latest.current[name];
      if (!handler || event.defaultPrevented || event.altKey || event.isComposing) return;
      if (!name.startsWith('mod+') && (isTyping(event.target) || isTaken(event))) return;
      event.preventDefault();
      handler(event);
    };
    addEventListener('keydown', onKeyDown, first);
    return () => removeEventListener('keydown', onKeyDown, first);
  }, [first]);
}
