import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState';
import { EmptyChats } from './EmptyChats';
import { useChats } from './useChats';

/** Beside the list while no chat is open. */
export function NoChatOpen() {
  const { t } = useTranslation();
  const chats = useChats();
  return (
    <section className="nothing" aria-label={t('chats.region')} id="recording">
      {chats?.total === 0 && <EmptyChats />}
      {chats && chats.total > 0 && (
        <EmptyState
          icon={<MessagesSquare size={36} strokeWidth={1.5} aria-hidden />}
          title={t('chats.nothingOpen')}
        />
      )}
    </section>
  );
}
