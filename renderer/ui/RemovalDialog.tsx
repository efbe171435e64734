import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface Props {
  title: string;
  /** What goes, and that it stays gone. */
  body: string;
  busy: boolean;
  onRemove: () => void;
  onClose: () => void;
}

/** Asks before something is deleted for good; the focus is on the harmless answer. */
export function RemovalDialog({ title, body, busy, onRemove, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{body}</p>
      <div className="dialog__actions">
        <Button data-first-focus onClick={onClose}>
          {t('confirm.cancel')}
        </Button>
        <Button kind="danger" disabled={busy} onClick={onRemove}>
          {t('confirm.remove')}
        </Button>
      </div>
    </Dialog>
  );
}
