import { useTranslation } from 'react-i18next';
import type { Summary } from '../../main/contract';
import { useChange } from '../client/queries';
import { RemovalDialog } from '../ui/RemovalDialog';
import { useToasts } from '../ui/toasts';

interface Props {
  version: Summary;
  onClose: () => void;
}

/** Asks once: a version goes for good, with what the person changed in it. */
export function RemoveVersionDialog({ version: { id }, onClose }: Props) {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const remove = useChange('summaries.remove');
  const onRemove = (): void =>
    remove.mutate(
      { id },
      {
        onSuccess: () => show({ kind: 'done', title: t('summary.versionRemoved') }),
        onError: fail,
        onSettled: onClose,
      },
    );
  return (
    <RemovalDialog
      title={t('summary.removeVersionTitle')}
      body={t('summary.removeVersionBody')}
      busy={remove.isPending}
      onRemove={onRemove}
      onClose={onClose}
    />
  );
}
