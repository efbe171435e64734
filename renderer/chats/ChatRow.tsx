import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chat } from '../../main/contract';
import { RowMarks } from '../tags/RowMarks';
import { EntryRow, type RowPlace } from '../ui/EntryRow';
import { toChat } from '../ui/route';
import { useWallFormats } from './wallClock';

/** A chat in the list: its name, its last words, when and in which messenger. */
export const ChatRow = memo(function ChatRow({ chat, ...place }: RowPlace & { chat: Chat }) {
  const { t } = useTranslation();
  const { short } = useWallFormats();
  const { id, title, app, preview, lastAt, language } = chat;
  return (
    <EntryRow id={id} href={toChat(id)} title={title} preview={preview} lang={language} {...place}>
      {lastAt !== null && <span>{short(lastAt)}</span>}
      <span>{t(`chats.apps.${app}`)}</span>
      <RowMarks {...chat} />
    </EntryRow>
  );
});
