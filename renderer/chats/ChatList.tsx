import { useTranslation } from 'react-i18next';
import { useSelectable } from '../selection/useSelectable';
import { Button } from '../ui/Button';
import { useRoute } from '../ui/route';
import { ChatRow } from './ChatRow';
import type { Chats } from './useChats';

/** The chats, latest message first; one Tab stop, arrows move within. */
export function ChatList({ chats: { chats, total, more } }: { chats: Chats }) {
  const { t } = useTranslation();
  const route = useRoute();
  const openId = route.screen === 'chat' ? route.id : null;
  const selectable = useSelectable(chats.map(({ id }) => id));
  const known = chats.some(({ id }) => id === openId);
  const tabStop = known ? openId : chats[0]?.id;
  return (
    <nav className="recordings" aria-label={t('chats.list')} {...selectable}>
      <ul>
        {chats.map((chat) => (
          <ChatRow
            key={chat.id}
            chat={chat}
            open={chat.id === openId}
            tabStop={chat.id === tabStop}
          />
        ))}
      </ul>
      {chats.length < total && (
        <Button kind="quiet" className="recordings__more" onClick={more}>
          {t('library.more')}
        </Button>
      )}
    </nav>
  );
}
