import { Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clock } from '../i18n/format';
import { IconButton } from '../ui/Button';
import { RECORD, useRoute } from '../ui/route';
import { useRecorder, useRecorderValue } from './RecorderProvider';
import './recorder.css';

/** Above the list while recording goes on and something else is looked at. */
export function RecordingStrip() {
  const { t } = useTranslation();
  const recorder = useRecorder();
  const on = useRecorderValue(({ phase }) => phase !== 'idle' && phase !== 'opening');
  const paused = useRecorderValue(({ phase }) => phase === 'paused');
  const seconds = useRecorderValue((state) => Math.floor(state.seconds));
  const { screen } = useRoute();
  if (!on || screen === 'record') return null;
  return (
    <div className="record-strip">
      <a className="record-strip__link" href={RECORD}>
        <span className={`record-dot${paused ? '' : ' record-dot--on'}`} aria-hidden />
        <span data-time>{t('record.elsewhere', { time: clock(seconds) })}</span>
      </a>
      <IconButton small label={t('record.stop')} onClick={() => void recorder.stop()}>
        <Square size={12} fill="currentColor" aria-hidden />
      </IconButton>
    </div>
  );
}
