import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select';
import { listMicrophones } from './microphone';

interface Props {
  /** Null: the one that the system prefers. */
  value: string | null;
  onChange: (id: string | null) => void;
}

/** The microphones that there are; their names are known once one was allowed. */
export function MicrophonePicker({ value, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const microphones = useMicrophones();
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

function useMicrophones(): { id: string; label: string }[] {
  const [microphones, setMicrophones] = useState<{ id: string; label: string }[]>([]);
  useEffect(() => {
    const media = navigator.mediaDevices;
    // A page that is not on a secure origin has none.
    if (!media) return;
    const look = (): void => void listMicrophones().then(setMicrophones, () => {});
    look();
    media.addEventListener('devicechange', look);
    return () => media.removeEventListener('devicechange', look);
  }, []);
  return microphones;
}
