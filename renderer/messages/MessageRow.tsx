import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chat, Message } from '../../main/contract';
import { useWallFormats } from '../chats/wallClock';
import { Bubble } from './Bubble';
import { placeOf } from './grouping';

interface Props {
  ref: Ref<HTMLLIElement>;
  index: number;
  /** Pixels from the top. */
  offset: number;
  total: number;
  /** Undefined until it is there. */
  message: Message | undefined;
  before: Message | undefined;
  chat: Chat;
  /** Whether messages say who wrote them. */
  named: boolean;
  colours: ReadonlyMap<string, number>;
  lit: boolean;
}

/** One place in the thread: the day where one begins, then a bubble, a line of the messenger, or what will come. */
export const MessageRow = memo(function MessageRow(props: Props) {
  const { ref, index, offset, total, message, before, lit } = props;
  const place = message ? placeOf(before, message) : null;
  const spaced = place?.head ? ' message--head' : '';
  return (
    <li
      ref={ref}
      data-index={index}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={`message${spaced}${lit ? ' message--lit' : ''}`}
      style={{ transform: `translateY(${offset}px)` }}
    >
      {place && place.day !== null && <DayDivider at={place.day} />}
      {!message && <Skeleton index={index} />}
      {message && place && <Content {...props} message={message} head={place.head} />}
    </li>
  );
});

function DayDivider({ at }: { at: number }) {
  const { day } = useWallFormats();
  return (
    <p className="day">
      <span>{day(at)}</span>
    </p>
  );
}

/** Stands for a message on its way; its side and width are made up from its place. */
function Skeleton({ index }: { index: number }) {
  const { t } = useTranslation();
  return (
    <span className={`skeleton skeleton--${index % 4}`}>
      <span className="sr-only">{t('chats.message.loading')}</span>
    </span>
  );
}

function Content({
  message,
  head,
  chat,
  named,
  colours,
}: Props & { message: Message; head: boolean }) {
  const { sender, kind, text } = message;
  if (kind === 'system' || sender === null)
    return (
      <p className="system-line" dir="auto">
        {text}
      </p>
    );
  const mine = sender === chat.me;
  const name = head && named && !mine ? sender : null;
  return (
    <Bubble
      message={message}
      sender={sender}
      mine={mine}
      name={name}
      colour={colours.get(sender) ?? 0}
      lang={chat.language}
    />
  );
}
