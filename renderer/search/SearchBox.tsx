import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import { SEARCH, useHash } from '../ui/route';
import { useShortcuts } from '../ui/shortcuts';
import './search.css';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Down, from the box into what was found. */
  onDown: () => void;
}

/** The search box; its address (`#/search`) or its key puts the focus there. */
export function SearchBox({ value, onChange, onDown }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const focus = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  const hash = useHash();
  useEffect(() => {
    if (hash === SEARCH) input.current?.focus();
  }, [hash]);
  useShortcuts({ '/': focus, 'mod+f': focus });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') onDown();
    if (event.key === 'Escape' && value) onChange('');
    else if (event.key === 'Escape') input.current?.blur();
    if (event.key === 'ArrowDown' || event.key === 'Escape') event.preventDefault();
  };
  return (
    <div className="search">
      <Search size={16} aria-hidden className="search__icon" />
      <input
        ref={input}
        type="search"
        dir="auto"
        className="field search__input"
        aria-label={t('search.label')}
        aria-keyshortcuts="/ Control+F Meta+F"
        placeholder={t('search.placeholder')}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={onKeyDown}
      />
      {value ? (
        <IconButton
          small
          className="search__end"
          label={t('search.clear')}
          onClick={() => onChange('')}
        >
          <X size={15} aria-hidden />
        </IconButton>
      ) : (
        <kbd className="kbd search__end" aria-hidden>
          /
        </kbd>
      )}
    </div>
  );
}
