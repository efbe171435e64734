import { Ellipsis, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './Button';
import { type Command, useOffer } from './commands';
import { Menu, MenuItem } from './Menu';

interface Props {
  label: string;
  commands: readonly Command[];
  /** Puts into the bin what is open. */
  removal: Pick<Command, 'label' | 'run'>;
  /** Other entries, between these. */
  children?: ReactNode;
}

/** What is done rarely with what is open, behind three dots; the palette offers it too. */
export function MoreMenu({ label, commands, removal, children }: Props) {
  const last = { ...removal, id: 'remove', icon: <Trash2 size={15} aria-hidden /> };
  useOffer('here', [...commands, last]);
  return (
    <Menu
      trigger={
        <IconButton label={label}>
          <Ellipsis size={18} aria-hidden />
        </IconButton>
      }
    >
      {commands.map(entry)}
      {children}
      {entry(last)}
    </Menu>
  );
}

const entry = ({ id, label, icon, run }: Command) => (
  <MenuItem key={id} icon={icon} onSelect={run}>
    {label}
  </MenuItem>
);
