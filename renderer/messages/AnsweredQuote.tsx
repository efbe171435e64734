import { useTranslation } from 'react-i18next';
import type { Message } from '../../main/contract';
import { useChatReading } from '../chats/ChatReading';
import { useAnswered } from './useAnswered';

/** What a message answers, in a line; leads to it. */
export function AnsweredQuote({ id }: { id: number }) {
  const { t } = useTranslation();
  const { showMessage } = useChatReading();
  const { answered, isGone } = useAnswered(id);
  if (isGone) return <p className="answered">{t('chats.message.answeredGone')}</p>;
  return (
    <button
      type="button"
      className="answered"
      title={t('chats.message.toAnswered')}
      onClick={() => showMessage(id)}
    >
      <span className="answered__name">
        <bdi>{answered?.sender ?? '\u00a0'}</bdi>
      </span>
      <span className="answered__text">
        <bdi>{answered ? <Gist message={answered} /> : '\u00a0'}</bdi>
      </span>
    </button>
  );
}

/** A message in a few words. */
export function Gist({ message: { kind, text, media } }: { message: Message }) {
  const { t } = useTranslation();
  if (kind === 'deleted') return t('chats.message.deleted');
  if (text) return text;
  return media ? media.name || t(`chats.message.missing.${media.kind}`) : '\u00a0';
}
