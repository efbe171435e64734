import { Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import { useShortcuts } from '../ui/shortcuts';
import { useRecordKey, useStart } from './useStart';
import './recorder.css';

/** One click records. */
export function RecordButton() {
  const { t } = useTranslation();
  const start = useStart();
  useShortcuts({ r: useRecordKey() });
  return (
    <IconButton className="record-button" label={t('record.startHint')} onClick={() => start()}>
      <Mic size={18} aria-hidden />
    </IconButton>
  );
}
