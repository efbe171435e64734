import { useTranslation } from 'react-i18next';
import type { ListPlace } from '../recordings/view';
import { useIdsOf } from '../selection/useMarks';
import { EntryList } from '../ui/EntryList';
import { useRoute } from '../ui/route';
import { useEntryRows } from '../ui/useEntryRows';
import { ChatRow } from './ChatRow';
import { useChats } from './useChats';

/** The chats in the order of the view. */
export function ChatList({ total, scroller, place }: ListPlace) {
  const { t } = useTranslation();
  const route = useRoute();
  const entryRows = useEntryRows(scroller, total, place);
  const chats = useChats(entryRows.inSight);
  const idsOf = useIdsOf('chats');
  return (
    <EntryList
      label={t('chats.list')}
      entryRows={entryRows}
      at={(index) => chats?.at(index)}
      openId={route.screen === 'chat' ? route.id : null}
      idsOf={idsOf}
    >
      {(chat, rowPlace) => <ChatRow chat={chat} {...rowPlace} />}
    </EntryList>
  );
}
