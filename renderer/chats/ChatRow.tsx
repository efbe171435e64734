import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chat } from '../../main/contract';
import { toChat } from '../ui/route';
import { useWallFormats } from './wallClock';

interface Props {
  chat: Chat;
  open: boolean;
  /** One row only is reached by Tab; the arrows lead to the others. */
  tabStop: boolean;
}

/** A chat in the list: its name, its last words, when and in which messenger. */
export const ChatRow = memo(function ChatRow({ chat, open, tabStop }: Props) {
  const { t } = useTranslation();
  const { short } = useWallFormats();
  const { id, title, app, preview, lastAt, language } = chat;
  const lang = language ?? undefined;
  return (
    <li>
      <a
        className="row"
        href={toChat(id)}
        tabIndex={tabStop ? 0 : -1}
        aria-current={open ? 'page' : undefined}
      >
        <span className="row__title" dir="auto" lang={lang}>
          {title}
        </span>
        {preview && (
          <span className="row__preview" dir="auto" lang={lang}>
            {preview}
          </span>
        )}
        <span className="row__meta" data-time>
          {lastAt !== null && <span>{short(lastAt)}</span>}
          <span>{t(`chats.apps.${app}`)}</span>
        </span>
      </a>
    </li>
  );
});
