import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { useErrorWords } from '../i18n/errorWords';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { go } from '../ui/route';
import { useWindowTitle } from '../ui/useWindowTitle';
import { ChatPanes } from './ChatPanes';
import { ChatReadingProvider } from './ChatReading';

interface Props {
  id: string;
  /** The message asked for in the address, by id. */
  message: number | null;
}

/** One chat with everything that belongs to it. */
export function ChatScreen({ id, message }: Props) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const { data: chat, error } = useAsk('chats.get', { id }, { quiet: true });
  useWindowTitle(chat?.title);
  const gone = error?.code === 'not-found';
  if (error)
    return (
      <EmptyState
        whole
        title={gone ? t('chats.gone') : t(`errors.${error.code}`)}
        body={gone ? t('chats.goneHint') : errorWords(error)}
      >
        <Button onClick={() => go('#/chats')}>{t('chats.back')}</Button>
      </EmptyState>
    );
  if (!chat) return <p className="sr-only">{t('app.loading')}</p>;
  return (
    <ChatReadingProvider chat={chat} message={message}>
      <ChatPanes />
    </ChatReadingProvider>
  );
}
