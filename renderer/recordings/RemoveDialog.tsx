import { useTranslation } from 'react-i18next';
import type { Recording } from '../../main/contract';
import { useChange } from '../client/queries';
import { RemovalDialog } from '../ui/RemovalDialog';
import { go } from '../ui/route';
import { useToasts } from '../ui/toasts';

interface Props {
  recording: Recording;
  onClose: () => void;
}

/** Asks once, plainly: what goes and that it stays gone. */
export function RemoveDialog({ recording: { id, title }, onClose }: Props) {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const remove = useChange('recordings.remove');
  const onRemove = (): void =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          show({ kind: 'done', title: t('recording.removed', { title }) });
          go('#/');
        },
        onError: fail,
        onSettled: onClose,
      },
    );
  return (
    <RemovalDialog
      title={t('recording.removeTitle', { title })}
      body={t('recording.removeBody')}
      busy={remove.isPending}
      onRemove={onRemove}
      onClose={onClose}
    />
  );
}
