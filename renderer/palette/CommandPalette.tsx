import { useState } from 'react';
import { useShortcuts } from '../ui/shortcuts';
import { Palette } from './Palette';
import { WindowCommands } from './WindowCommands';

/** Opens the palette above everything with Ctrl or ⌘ and K, and closes it so too. */
export function CommandPalette() {
  const [open, setOpen] = useState(false);
  useShortcuts({
    'mod+k': () => {
      // Another dialog has a question that must be answered first.
      if (open || !document.querySelector('dialog[open]')) setOpen(!open);
    },
  });
  return (
    <>
      <WindowCommands />
      {open && <Palette onClose={() => setOpen(false)} />}
    </>
  );
}
