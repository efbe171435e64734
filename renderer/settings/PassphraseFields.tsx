import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Page';
import { Switch } from '../ui/Switch';
import { PassphraseInput } from './PassphraseInput';

/** As contract/library.ts has it. */
const SHORTEST = 10;

/** What a person typed for a new passphrase; null where none is wanted. */
export type NewPassphrase = { first: string; again: string } | null;

/** Whether a backup can begin with it. */
export const isReady = (typed: NewPassphrase): boolean =>
  typed === null || (typed.first.length >= SHORTEST && typed.first === typed.again);

interface Props {
  typed: NewPassphrase;
  onChange: (typed: NewPassphrase) => void;
}

/** Whether everything is to be sealed, and with what; typed twice, since a slip would cost all of it. */
export function PassphraseFields({ typed, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const empty = { first: '', again: '' };
  return (
    <>
      <Field htmlFor={id} label={t('place.seal')} hint={t('place.sealHint')}>
        <Switch id={id} on={typed !== null} onChange={(on) => onChange(on ? empty : null)} />
      </Field>
      {typed && (
        <>
          <Secret
            label={t('place.passphrase')}
            hint={t('place.passphraseHint', { least: SHORTEST })}
            value={typed.first}
            onChange={(first) => onChange({ ...typed, first })}
          />
          <Secret
            label={t('place.passphraseAgain')}
            {...(differs(typed) && { hint: t('place.passphraseDiffers'), invalid: true })}
            value={typed.again}
            onChange={(again) => onChange({ ...typed, again })}
          />
        </>
      )}
    </>
  );
}

/** As soon as it cannot become the same any more. */
const differs = ({ first, again }: NonNullable<NewPassphrase>): boolean => !first.startsWith(again);

interface SecretProps {
  label: string;
  hint?: string;
  invalid?: boolean;
  value: string;
  onChange: (value: string) => void;
}

function Secret({ value, invalid = false, onChange, ...words }: SecretProps) {
  const id = useId();
  return (
    <Field htmlFor={id} {...words}>
      <PassphraseInput
        id={id}
        aria-invalid={invalid}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
