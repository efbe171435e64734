import { useTranslation } from 'react-i18next';
import type { Chat } from '../../main/contract';
import { useChange } from '../client/queries';
import { RemovalDialog } from '../ui/RemovalDialog';
import { go } from '../ui/route';
import { useToasts } from '../ui/toasts';

interface Props {
  chat: Chat;
  onClose: () => void;
}

/** Asks once, plainly: what goes and that it stays gone. */
export function RemoveChatDialog({ chat: { id, title }, onClose }: Props) {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  const remove = useChange('chats.remove');
  const onRemove = (): void =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          show({ kind: 'done', title: t('chats.removed', { title }) });
          go('#/chats');
        },
        onError: fail,
        onSettled: onClose,
      },
    );
  return (
    <RemovalDialog
      title={t('chats.removeTitle', { title })}
      body={t('chats.removeBody')}
      busy={remove.isPending}
      onRemove={onRemove}
      onClose={onClose}
    />
  );
}
