import { FileAudio, MessageSquareText } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../main/contract';
import { useAsk } from '../client/queries';
import { hrefOfHit, keyOfHit } from '../search/hits';
import { Snippet } from '../search/Snippet';
import { useDebounced } from '../search/useDebounced';
import { Dialog } from '../ui/Dialog';
import { go } from '../ui/route';
import { matches } from './match';
import { useCommands } from './useCommands';
import './palette.css';

const TYPING_PAUSE_MS = 120;
const MOST_HITS = 12;

interface Option {
  id: string;
  icon: ReactNode;
  label: ReactNode;
  /** Of a passage: what it is from. */
  from?: string;
  run: () => void;
}

/** Commands and passages of the library by a few letters; arrows choose, Enter does it, Esc leaves. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const options = useOptions(typed.trim());
  const chosen = Math.min(at, options.length - 1);
  const run = (option: Option | undefined): void => {
    if (!option) return;
    onClose();
    option.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) setAt((chosen + by + options.length) % Math.max(1, options.length));
    if (event.key === 'Enter') run(options[chosen]);
    if (by || event.key === 'Enter') event.preventDefault();
  };
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <input
        className="field palette__input"
        role="combobox"
        dir="auto"
        autoComplete="off"
        data-first-focus
        aria-label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={options[chosen] && `${id}-${chosen}`}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        className="palette__list"
        role="listbox"
        aria-label={t('palette.title')}
      >
        {options.map((option, i) => (
          <OptionRow
            key={option.id}
            id={`${id}-${i}`}
            option={option}
            chosen={i === chosen}
            onRun={() => run(option)}
          />
        ))}
      </div>
      <p className="palette__none" role="status">
        {options.length === 0 && t('palette.none')}
      </p>
    </Dialog>
  );
}

interface RowProps {
  id: string;
  option: Option;
  chosen: boolean;
  onRun: () => void;
}

function OptionRow({ id, option, chosen, onRun }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={`palette__option${chosen ? ' palette__option--chosen' : ''}`}
      onClick={onRun}
    >
      {option.icon}
      <span className="palette__label" dir="auto">
        {option.label}
      </span>
      {option.from !== undefined && (
        <span className="palette__from" dir="auto">
          {option.from}
        </span>
      )}
    </div>
  );
}

/** Nothing typed: all commands. Else those that fit, then passages, as soon as somebody pauses. */
function useOptions(typed: string): Option[] {
  const asked = useDebounced(typed, TYPING_PAUSE_MS);
  const { data } = useAsk(
    'search.query',
    { query: asked, limit: MOST_HITS, by: 'words' },
    { enabled: asked !== '', keepLast: true, quiet: true },
  );
  const commands = useCommands().filter(({ label }) => matches(label, typed));
  const hits = typed === '' ? [] : (data?.hits ?? []);
  return [...commands, ...hits.map(ofHit)];
}

const ofHit = (hit: Hit): Option => ({
  id: keyOfHit(hit),
  icon:
    hit.kind === 'message' ? (
      <MessageSquareText size={16} aria-hidden />
    ) : (
      <FileAudio size={16} aria-hidden />
    ),
  label: <Snippet text={hit.snippet} />,
  ...(hit.kind === 'title' ? {} : { from: hit.title }),
  run: () => go(hrefOfHit(hit)),
});
