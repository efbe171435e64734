import { useTranslation } from 'react-i18next';
import type { BinItem } from '../../main/contract';
import { useChange } from '../client/queries';
import { RemovalDialog } from '../ui/RemovalDialog';
import { useToasts } from '../ui/toasts';

interface Props {
  item: BinItem;
  onClose: () => void;
}

/** Asks before one thing in the bin is deleted for good. */
export function ForGoodDialog({ item: { id, title }, onClose }: Props) {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const remove = useChange('bin.remove');
  const onSuccess = (): void => show({ kind: 'done', title: t('bin.removed', { title }) });
  return (
    <RemovalDialog
      title={t('bin.removeTitle', { title })}
      body={t('bin.removeBody')}
      busy={remove.isPending}
      onRemove={() =>
        remove.mutate({ ids: [id] }, { onSuccess, onError: fail, onSettled: onClose })
      }
      onClose={onClose}
    />
  );
}

interface EmptyProps {
  /** How many are in the bin. */
  count: number;
  onClose: () => void;
}

/** Asks before all of it is deleted for good. */
export function EmptyBinDialog({ count, onClose }: EmptyProps) {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const empty = useChange('bin.empty');
  const onSuccess = ({ removed }: { removed: number }): void =>
    show({ kind: 'done', title: t('bin.removedAll', { count: removed }) });
  return (
    <RemovalDialog
      title={t('bin.emptyTitle', { count })}
      body={t('bin.emptyBody')}
      busy={empty.isPending}
      onRemove={() => empty.mutate({}, { onSuccess, onError: fail, onSettled: onClose })}
      onClose={onClose}
    />
  );
}
