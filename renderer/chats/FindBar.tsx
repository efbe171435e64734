import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Snippet } from '../search/Snippet';
import { IconButton } from '../ui/Button';
import { moveFocus } from '../ui/rovingFocus';
import { useReturnFocus } from '../ui/useReturnFocus';
import { type Find, useFind } from './useFind';

/** Looks for words in this chat: Enter goes back in time, Shift and Enter forth, Esc closes. */
export function FindBar({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const find = useFind();
  useReturnFocus();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <section className="find" aria-label={t('chats.find.label')}>
      <div className="find__bar">
        <input
          ref={input}
          type="search"
          dir="auto"
          className="field find__input"
          aria-label={t('chats.find.label')}
          placeholder={t('chats.find.label')}
          value={find.query}
          onChange={({ target }) => find.setQuery(target.value)}
          onKeyDown={onKeyDown}
        />
        <FindPosition find={find} />
        <IconButton
          small
          label={t('chats.find.previous')}
          disabled={find.hits.length === 0}
          onClick={() => find.step(1)}
        >
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <IconButton
          small
          label={t('chats.find.next')}
          disabled={find.hits.length === 0}
          onClick={() => find.step(-1)}
        >
          <ChevronDown size={16} aria-hidden />
        </IconButton>
        <IconButton small label={t('chats.find.close')} onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      {find.hits.length > 0 && <FindHits find={find} />}
    </section>
  );
}

function FindPosition({ find: { hits, at, asked } }: { find: Find }) {
  const { t } = useTranslation();
  return (
    <span className="find__position" role="status" data-time>
      {asked && hits.length === 0 && t('chats.find.none')}
      {hits.length > 0 && t('chats.find.position', { at: at + 1, count: hits.length })}
    </span>
  );
}

function FindHits({ find: { hits, at, choose } }: { find: Find }) {
  const { t } = useTranslation();
  return (
    <ul
      className="find__hits"
      aria-label={t('chats.find.hits')}
      onKeyDown={(event) => moveFocus(event, 'button')}
    >
      {hits.map(({ message, snippet }, index) => (
        <li key={message}>
          <button
            type="button"
            className="find__hit"
            dir="auto"
            tabIndex={index === Math.max(0, at) ? 0 : -1}
            aria-current={index === at ? 'true' : undefined}
            onClick={() => choose(index)}
          >
            <Snippet text={snippet} />
          </button>
        </li>
      ))}
    </ul>
  );
}
