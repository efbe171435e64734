import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import { SEARCH, useHash } from '../ui/route';
import { useShortcuts } from '../ui/shortcuts';
import './search.css';

interface Props {
  value: string;
  onChange: (value: string) => void;
}

export function SearchBox({ value, onChange }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const focus = (): void => input.current?.select();
  const hash = useHash();
  useEffect(() => {
    if (hash === SEARCH) input.current?.focus();
  }, [hash]);
  useShortcuts({ '/': focus, 'mod+k': focus });
  return (
    <div className="search">
      <Search size={16} aria-hidden className="search__icon" />
      <input
        ref={input}
        type="search"
        dir="auto"
        className="field search__input"
        aria-label={t('search.label')}
        aria-keyshortcuts="/ Control+K Meta+K"
        placeholder={t('search.placeholder')}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (value) onChange('');
          else input.current?.blur();
        }}
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
