import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyTone } from '../../main/contract';
import { useChatReading } from '../chats/ChatReading';
import { Gist } from '../messages/AnsweredQuote';
import { useAnswered } from '../messages/useAnswered';
import { Button } from '../ui/Button';
import { Compose } from './Compose';
import { ReplyTools } from './ReplyTools';
import { SuggestionChips } from './SuggestionChips';
import { useDraft } from './useDraft';
import { useWaiting } from './useWaiting';
import type { Waiting } from './waiting';
import './replies.css';

/** Under the thread: drafts to choose from, and the box in which one is finished. Nothing here sends. */
export function ReplyDock({ onChooseMe }: { onChooseMe: () => void }) {
  const { t } = useTranslation();
  const { chat, answering } = useChatReading();
  const forLast = useWaiting(chat);
  const waiting = answering === null ? forLast : null;
  const draft = useDraft(chat.id);
  const box = useRef<HTMLTextAreaElement>(null);
  const choose = (text: string): void => {
    draft.fill(text);
    box.current?.focus();
  };
  const [tone, setTone] = useState<ReplyTone>('neutral');
  const [hint, setHint] = useState('');
  return (
    <section className="dock" aria-label={t('replies.region')}>
      {waiting && <WaitingLine waiting={waiting} onChooseMe={onChooseMe} />}
      {answering !== null && <AnsweringLine message={answering} />}
      {waiting === null && (
        <SuggestionChips
          key={`${answering} ${tone} ${hint}`}
          wish={{ chat: chat.id, message: answering, tone, hint }}
          onChoose={choose}
        />
      )}
      {draft.undo && <ReplacedLine onUndo={draft.undo} />}
      <Compose chat={chat} tone={tone} draft={draft} box={box} />
      <ReplyTools tone={tone} onTone={setTone} hint={hint} onHint={setHint} />
    </section>
  );
}

function WaitingLine({ waiting, onChooseMe }: { waiting: Waiting; onChooseMe: () => void }) {
  const { t } = useTranslation();
  return (
    <p className="dock__line">
      {t(`replies.waiting.${waiting}`)}
      {waiting === 'me' && (
        <Button small kind="quiet" className="dock__link" onClick={onChooseMe}>
          {t('chats.me.action')}
        </Button>
      )}
    </p>
  );
}

/** Which earlier message the drafts are for, and the way back to the last one. */
function AnsweringLine({ message }: { message: number }) {
  const { t } = useTranslation();
  const { answer } = useChatReading();
  const { answered } = useAnswered(message);
  const whose = t('replies.answering', { name: answered?.sender ?? '' });
  return (
    <p className="dock__line" role="status">
      <span className="dock__answering" title={`${whose} ${answered?.text ?? ''}`}>
        {whose} <q dir="auto">{answered && <Gist message={answered} />}</q>
      </span>
      <Button small kind="quiet" className="dock__link" onClick={() => answer(null)}>
        {t('replies.answerLast')}
      </Button>
    </p>
  );
}

function ReplacedLine({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <p className="dock__line" role="status">
      {t('replies.replaced')}
      <Button small kind="quiet" className="dock__link" onClick={onUndo}>
        {t('toast.undo')}
      </Button>
    </p>
  );
}
