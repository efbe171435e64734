import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';
import { useToastsWithin } from './toasts';
import './dialog.css';

interface Props {
  title: string;
  onClose: () => void;
  /** As large as the window allows, for pictures. */
  large?: boolean;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps focus inside, closes on Esc and gives focus back. */
export function Dialog({ title, onClose, large, children }: Props) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useToastsWithin(ref);
  useEffect(() => {
    const dialog = ref.current;
    const opener = menuButton();
    dialog?.showModal();
    // Otherwise the cross would have it, and Enter would close what was just opened.
    const wanted = dialog?.querySelector<HTMLElement>('[data-first-focus]');
    (wanted ?? dialog?.querySelector('h2'))?.focus();
    return () => {
      dialog?.close();
      // One that opened by itself, or whose opener is gone, leaves the focus to what is open below it.
      const below = document.querySelector<HTMLElement>('.sheet-pane');
      if (document.activeElement === document.body) (opener?.isConnected ? opener : below)?.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog${large ? ' dialog--large' : ''}`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <div className="dialog__head">
        <h2 id={titleId} className="dialog__title" dir="auto" tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={t('shortcuts.close')} onClick={() => ref.current?.close()}>
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      {children}
    </dialog>
  );
}

/** The button of the menu that is open: its entry, which the browser would give the focus back to, goes with it. */
function menuButton(): HTMLElement | null {
  const label = document.querySelector('[role=menu]')?.getAttribute('aria-labelledby');
  return label ? document.getElementById(label) : null;
}
