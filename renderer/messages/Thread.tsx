import { ArrowDown } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChatReading } from '../chats/ChatReading';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { coloursOf } from '../ui/nameColours';
import { MessageRow } from './MessageRow';
import { useMessages } from './useMessages';
import { useRows } from './useRows';
import './thread.css';

/** How far from the end the way back to it is offered, in pixels. */
const FAR_FROM_END = 600;

/** The chat as messengers show it. Only what is in sight is in the page, however long the chat is. */
export function Thread() {
  const { t } = useTranslation();
  const { chat, target, lit } = useChatReading();
  const scroller = useRef<HTMLElement>(null);
  const rows = useRows(scroller, chat.messages, target);
  const end = { startIndex: chat.messages, endIndex: chat.messages };
  const messageAt = useMessages(chat, rows.range ?? end);
  const colours = useMemo(
    () => coloursOf(chat.participants.map(({ name }) => name)),
    [chat.participants],
  );
  const many = chat.participants.length > 2 || chat.me === null;
  if (chat.messages === 0) return <EmptyState title={t('chats.blank')} />;
  return (
    <div className="thread-box">
      <section
        ref={scroller}
        className="thread"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
        aria-label={t('chats.thread')}
      >
        <ol className="thread__all" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => (
            <MessageRow
              key={index}
              ref={rows.measureElement}
              index={index}
              offset={start}
              total={chat.messages}
              message={messageAt(index)}
              before={messageAt(index - 1)}
              chat={chat}
              named={many}
              colours={colours}
              lit={index === lit}
            />
          ))}
        </ol>
      </section>
      {rows.getDistanceFromEnd() > FAR_FROM_END && (
        <Button small className="to-end" onClick={() => rows.scrollToEnd()}>
          <ArrowDown size={14} aria-hidden />
          {t('chats.toEnd')}
        </Button>
      )}
    </div>
  );
}
