import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { PassphraseInput } from './PassphraseInput';
import './folder.css';

interface Props {
  folder: string;
  busy: boolean;
  onPassphrase: (passphrase: string) => void;
}

/** Asks for the passphrase of a sealed backup. */
export function UnsealForm({ folder, busy, onPassphrase }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // It takes the place of the form in which the folder was named, and the focus with it.
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed !== '' && !busy) onPassphrase(typed);
  };
  return (
    <form className="place" onSubmit={submit}>
      <p>{t('place.sealed')}</p>
      <p className="folder-path" dir="ltr">
        {folder}
      </p>
      <div className="place__word">
        <label htmlFor={id}>{t('place.passphrase')}</label>
        <PassphraseInput
          id={id}
          ref={input}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <div className="dialog__actions">
        <Button type="submit" kind="primary" disabled={typed === '' || busy}>
          {t('place.unseal')}
        </Button>
      </div>
    </form>
  );
}
