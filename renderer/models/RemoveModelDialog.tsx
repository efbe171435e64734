import { useTranslation } from 'react-i18next';
import { useChange } from '../client/queries';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useToasts } from '../ui/toasts';

interface Props {
  id: string;
  title: string;
  onClose: () => void;
}

/** Asks once before the files of a model are deleted. */
export function RemoveModelDialog({ id, title, onClose }: Props) {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const remove = useChange('models.remove');
  const onRemove = (): void =>
    remove.mutate(
      { id },
      {
        onSuccess: () => show({ kind: 'done', title: t('models.removed', { title }) }),
        onError: fail,
        onSettled: onClose,
      },
    );
  return (
    <Dialog title={t('models.removeTitle', { title })} onClose={onClose}>
      <p>{t('models.removeBody')}</p>
      <div className="dialog__actions">
        <Button data-first-focus onClick={onClose}>
          {t('confirm.cancel')}
        </Button>
        <Button kind="danger" disabled={remove.isPending} onClick={onRemove}>
          {t('confirm.remove')}
        </Button>
      </div>
    </Dialog>
  );
}
