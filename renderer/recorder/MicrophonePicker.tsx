import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select';
import { useInputs } from './useInputs';

interface Props {
  /** Null: the one that the system prefers. */
  value: string | null;
  onChange: (id: string | null) => void;
}

/** The microphones that there are. */
export function MicrophonePicker({ value, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const microphones = useInputs();
  if (microphones.length === 0) return null;
  const preferred = { value: '', label: t('record.preferred') };
  const options = microphones.map(({ id: one, label }) => ({ value: one, label }));
  return (
    <span className="record-begin__picker">
      <label htmlFor={id}>{t('record.microphone')}</label>
      <Select
        id={id}
        value={value ?? ''}
        options={[preferred, ...options.filter((option) => option.value !== 'default')]}
        onChange={(chosen) => onChange(chosen || null)}
      />
    </span>
  );
}
