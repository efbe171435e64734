import { useState } from 'react';
import { useShortcuts } from '../ui/shortcuts';
import { Palette } from './Palette';

/** Opens the palette by its key, unless a dialog is open already. */
export function PaletteKey() {
  const [open, setOpen] = useState(false);
  useShortcuts({
    'mod+k': () => {
      if (!document.querySelector('dialog[open]')) setOpen(true);
    },
  });
  return open && <Palette onClose={() => setOpen(false)} />;
}
