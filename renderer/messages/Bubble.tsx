import { Ban, Reply } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../main/contract';
import { useChatReading } from '../chats/ChatReading';
import { useWallFormats } from '../chats/wallClock';
import { IconButton } from '../ui/Button';
import { AnsweredQuote } from './AnsweredQuote';
import { MediaView } from './MediaView';

interface Props {
  message: Message;
  sender: string;
  mine: boolean;
  /** Shown above the first of a run; null where it would only be said again. */
  name: string | null;
  /** Number of the sender's colour. */
  colour: number;
  lang: string | null;
}

/** One message of a person. Its text is shown as it is, never as markup, in its own direction. */
export function Bubble({ message, sender, mine, name, colour, lang }: Props) {
  const { kind, text, media, replyTo } = message;
  return (
    <div className={`bubble${mine ? ' bubble--mine' : ''}`}>
      {name ? (
        <p className={`bubble__name name-colour--${colour}`}>
          <bdi>{name}</bdi>
        </p>
      ) : (
        <span className="sr-only">{sender}</span>
      )}
      {replyTo !== null && <AnsweredQuote id={replyTo} />}
      {media && <MediaView message={message} media={media} sender={sender} />}
      <div className="bubble__line">
        {kind === 'deleted' && <DeletedMark />}
        {kind !== 'deleted' && text && (
          <p className="bubble__text" dir="auto" lang={lang ?? undefined}>
            {text}
          </p>
        )}
        <Meta message={message} />
      </div>
      {!mine && kind !== 'deleted' && <DraftButton message={message.id} sender={sender} />}
    </div>
  );
}

function DeletedMark() {
  const { t } = useTranslation();
  return (
    <p className="bubble__deleted">
      <Ban size={14} aria-hidden />
      {t('chats.message.deleted')}
    </p>
  );
}

/** Asks for drafts that answer this message. Absent while nobody is me. */
function DraftButton({ message, sender }: { message: number; sender: string }) {
  const { t } = useTranslation();
  const { chat, answering, answer } = useChatReading();
  if (chat.me === null) return null;
  return (
    <IconButton
      small
      className="bubble__draft"
      label={t('chats.message.draft', { name: sender })}
      aria-pressed={answering === message}
      onClick={() => answer(answering === message ? null : message)}
    >
      <Reply size={15} aria-hidden />
    </IconButton>
  );
}

function Meta({ message: { edited, earlier, deletedLater, at } }: { message: Message }) {
  const { t } = useTranslation();
  const { time } = useWallFormats();
  return (
    <span className="bubble__meta" data-time>
      {edited && (
        <span title={earlier && t('chats.message.earlier', { text: earlier })}>
          {t('chats.message.edited')}
        </span>
      )}
      {deletedLater && <span>{t('chats.message.deletedLater')}</span>}
      {at !== null && <time dateTime={new Date(at).toISOString().slice(0, 16)}>{time(at)}</time>}
    </span>
  );
}
