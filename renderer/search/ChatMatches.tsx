import { useTranslation } from 'react-i18next';
import { ChatRow } from '../chats/ChatRow';
import { useAsk } from '../client/queries';

const MOST = 5;

interface Props {
  query: string;
  /** Whether Tab and the arrows reach the first of them: nothing else was found. */
  tabStop: boolean;
}

/** Chats whose title or people have the words in their names. */
export function ChatMatches({ query, tabStop }: Props) {
  const { t } = useTranslation();
  const { data } = useAsk('chats.list', { query, limit: MOST }, { keepLast: true, quiet: true });
  if (!data?.chats.length) return null;
  return (
    <section className="hits__group" aria-label={t('chats.list')}>
      <h2 className="hits__title">{t('chats.list')}</h2>
      <ul>
        {data.chats.map((chat, index) => (
          <ChatRow key={chat.id} chat={chat} open={false} tabStop={tabStop && index === 0} />
        ))}
      </ul>
    </section>
  );
}
