import { Search } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from './ChoiceList';
import { type Choice, nextAt } from './choices';
import { useChoices } from './useChoices';
import './palette.css';

/** Above everything: type, choose with the arrows, Enter opens or does it. A click outside or Esc closes it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector('input')?.focus();
    return () => dialog?.close();
  }, []);
  const closeOutside = ({ target, currentTarget }: MouseEvent): void => {
    if (target === currentTarget) ref.current?.close();
  };
  const run = (choice: Choice): void => {
    // First, so that the focus is back before the command moves it.
    ref.current?.close();
    choice.run();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same, by the dialog itself.
    <dialog
      ref={ref}
      className="palette"
      aria-label={t('palette.title')}
      onClose={onClose}
      onClick={closeOutside}
    >
      <Chooser onRun={run} />
      <Keys />
    </dialog>
  );
}

/** A box above a list. The focus stays in the box, which tells screen readers which line is chosen. */
function Chooser({ onRun }: { onRun: (choice: Choice) => void }) {
  const listId = useId();
  const [text, setText] = useState('');
  const query = text.trim();
  const { groups, looking } = useChoices(query);
  const choices = groups.flatMap((group) => group.choices);
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = choices.find(({ id }) => id === activeId) ?? choices[0];
  const idOf = ({ id }: Choice): string => `${listId} ${id}`.replace(/\s+/g, '-');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = nextAt(event.key, active ? choices.indexOf(active) : 0, choices.length);
    if (event.key === 'Enter' && active) onRun(active);
    if (next !== null) setActiveId(choices[next]!.id);
    if (event.key === 'Enter' || next !== null) event.preventDefault();
  };
  const type = (typed: string): void => {
    setText(typed);
    setActiveId(null);
  };
  const box = { listId, activeId: active && idOf(active), some: choices.length > 0 };
  return (
    <>
      <Box {...box} text={text} onType={type} onKeyDown={onKeyDown} />
      <ChoiceList
        id={listId}
        {...{ groups, active, idOf, onRun }}
        onPoint={({ id }) => setActiveId(id)}
      />
      <Told query={query} count={choices.length} looking={looking} />
    </>
  );
}

interface BoxProps {
  listId: string;
  activeId: string | undefined;
  some: boolean;
  text: string;
  onType: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Box({ listId, activeId, some, text, onType, onKeyDown }: BoxProps) {
  const { t } = useTranslation();
  return (
    <div className="palette__box">
      <Search size={18} aria-hidden />
      <input
        role="combobox"
        dir="auto"
        className="palette__input"
        aria-label={t('palette.title')}
        aria-expanded={some}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('palette.placeholder')}
        value={text}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

interface ToldProps {
  query: string;
  count: number;
  looking: boolean;
}

/** Says how much was found; seen only where that is nothing. */
function Told({ query, count, looking }: ToldProps) {
  const { t } = useTranslation();
  const none = query !== '' && count === 0 && !looking;
  return (
    <p className={none ? 'palette__none' : 'sr-only'} role="status" dir="auto">
      {none && t('palette.none', { query })}
      {count > 0 && !looking && t('palette.count', { count })}
    </p>
  );
}

const KEYS = { move: ['↑', '↓'], run: ['↵'], close: ['Esc'] } as const;

function Keys() {
  const { t } = useTranslation();
  return (
    <p className="palette__keys" aria-hidden>
      {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((name) => (
        <span key={name}>
          {KEYS[name].map((key) => (
            <kbd key={key} className="kbd">
              {key}
            </kbd>
          ))}
          {t(`palette.keys.${name}`)}
        </span>
      ))}
    </p>
  );
}
