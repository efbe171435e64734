import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';

// The most that the contract takes.
export const MOST_LETTERS = 200;

/** Adds a word that was not found. */
export function HideField({ onHide }: { onHide: (text: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onHide(text.trim());
    setText('');
  };
  return (
    <form className="sharing__hide" onSubmit={submit}>
      <label htmlFor={id}>{t('sharing.hide')}</label>
      <input
        id={id}
        className="field"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_LETTERS}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button small type="submit" disabled={text.trim() === ''}>
        {t('sharing.add')}
      </Button>
    </form>
  );
}
