import { MessageCircleQuestionMark, Square, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskSource } from '../../main/contract';
import { useAsk } from '../client/queries';
import { useErrorWords } from '../i18n/errorWords';
import { Button, IconButton } from '../ui/Button';
import { useShortcuts } from '../ui/shortcuts';
import { useAnswerWords } from './AskAnswer';
import { Sources } from './Sources';
import type { Question } from './useQuestion';
import './ask.css';

interface Props {
  /** What is open, and is asked. */
  scope: { recording: string } | { chat: string };
  question: Question;
  label: string;
  /** Shown while nothing was asked. */
  hint?: ReactNode;
  onOpen: (source: AskSource) => void;
}

/** A question to what is open: Enter asks, down leads to the answer, Esc stops or clears. */
export function AskBox({ scope, question, label, hint, onOpen }: Props) {
  const { text, setText, asked, setAsked } = question;
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLElement>(null);
  useShortcuts({ q: () => input.current?.focus() });
  const clear = (): void => {
    setText('');
    setAsked('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') setAsked(text.trim());
    else if (event.key === 'ArrowDown') box.current?.querySelector('a')?.focus();
    else if (event.key === 'Escape' && asked) setAsked('');
    else if (event.key === 'Escape' && text) clear();
    else return;
    event.preventDefault();
  };
  return (
    <section className="ask" aria-label={label} ref={box}>
      <AskField {...{ label, text, setText, input, onKeyDown, clear }} />
      {asked ? (
        <Answer question={asked} scope={scope} onOpen={onOpen} onStop={() => setAsked('')} />
      ) : (
        hint
      )}
    </section>
  );
}

interface FieldProps {
  label: string;
  text: string;
  setText: (text: string) => void;
  input: RefObject<HTMLInputElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  clear: () => void;
}

function AskField({ label, text, setText, input, onKeyDown, clear }: FieldProps) {
  const { t } = useTranslation();
  return (
    <div className="search">
      <MessageCircleQuestionMark size={16} aria-hidden className="search__icon" />
      <input
        ref={input}
        dir="auto"
        className="field search__input"
        enterKeyHint="send"
        maxLength={500}
        aria-label={label}
        aria-keyshortcuts="Q"
        placeholder={label}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      {text && (
        <IconButton small className="search__end" label={t('ask.clear')} onClick={clear}>
          <X size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

interface AnswerProps extends Pick<Props, 'scope' | 'onOpen'> {
  question: string;
  onStop: () => void;
}

/** Gone, it stops the question that still runs. */
function Answer({ question, scope, onOpen, onStop }: AnswerProps) {
  const { t } = useTranslation();
  const { data, error } = useAsk('ask.question', { question, ...scope }, { quiet: true });
  const words = useAnswerWords(data);
  const errorWords = useErrorWords();
  if (error)
    return (
      <p className="ask__words" role="alert">
        {errorWords(error)}
      </p>
    );
  return (
    <div className="ask__answer">
      <div className="ask__head">
        <p className="ask__words" role="status">
          {words}
        </p>
        {!data && (
          <Button small onClick={onStop}>
            <Square size={11} fill="currentColor" aria-hidden />
            {t('ask.stop')}
          </Button>
        )}
      </div>
      {data && <Sources sources={data.sources} onOpen={onOpen} />}
    </div>
  );
}
