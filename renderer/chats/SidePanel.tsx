import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import { useReturnFocus } from '../ui/useReturnFocus';
import './panel.css';

interface Props {
  title: string;
  /** Whether its first field takes the focus, in place of its title. */
  toField?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Beside the thread where there is room, over it otherwise. Esc closes it. */
export function SidePanel({ title, toField = false, onClose, children }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const panel = heading.current?.closest('aside');
    const field = toField ? panel?.querySelector('input') : null;
    (field ?? heading.current)?.focus();
  }, [toField]);
  return (
    <aside
      className="panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="panel__head">
        <h2 ref={heading} className="panel__title" tabIndex={-1}>
          {title}
        </h2>
        <IconButton small label={t('chats.closePanel')} onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      {children}
    </aside>
  );
}
