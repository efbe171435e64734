import { Mic, Pause, Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../i18n/format';
import { Button } from '../ui/Button';
import { Page } from '../ui/Page';
import { isMac } from '../ui/platform';
import { RemovalDialog } from '../ui/RemovalDialog';
import { HeardLines } from './HeardLines';
import { Levels } from './Levels';
import { MicrophonePicker } from './MicrophonePicker';
import { useRecorder, useRecorderValue } from './RecorderProvider';
import { SourcePicker } from './SourcePicker';
import { MICROPHONE_ONLY } from './sources';
import { useStart } from './useStart';
import { Warnings } from './Warnings';
import './recorder.css';

/** The recorder: before, how it begins; meanwhile, what is on disk, how loud it is, and what was heard. */
export function RecorderScreen() {
  const { t } = useTranslation();
  const phase = useRecorderValue((state) => state.phase);
  const [microphone, setMicrophone] = useState<string | null>(null);
  const [sources, setSources] = useState(MICROPHONE_ONLY);
  const start = useStart();
  const idle = phase === 'idle' || phase === 'opening';
  return (
    <Page title={t('record.title')}>
      <p className="page__intro">{t('record.intro')}</p>
      {idle ? (
        <div className="record-begin">
          <Button
            kind="primary"
            disabled={phase === 'opening'}
            onClick={() => start({ microphone, sources })}
          >
            <Mic size={16} aria-hidden />
            {t(phase === 'opening' ? 'record.opening' : 'record.start')}
          </Button>
          {sources.microphone && <MicrophonePicker value={microphone} onChange={setMicrophone} />}
          <SourcePicker value={sources} onChange={setSources} />
          {window.nanodesk && <KeyHint />}
        </div>
      ) : (
        <Running />
      )}
    </Page>
  );
}

/** Only the desktop app has a key that works everywhere. */
function KeyHint() {
  const { t } = useTranslation();
  const keys = isMac() ? '⌘⇧R' : 'Ctrl+Shift+R';
  return <p className="record-begin__hint">{t('record.keyHint', { keys })}</p>;
}

function Running() {
  const { t } = useTranslation();
  const phase = useRecorderValue((state) => state.phase);
  const label = useRecorderValue((state) => state.microphone?.label);
  const seconds = useRecorderValue((state) => Math.floor(state.seconds));
  const recording = phase === 'recording';
  return (
    <>
      <section className="record-panel" aria-label={t('record.on')}>
        <p className="record-panel__state" role="status">
          <span className={`record-dot${recording ? ' record-dot--on' : ''}`} aria-hidden />
          {t(recording ? 'record.on' : phase === 'paused' ? 'record.paused' : 'record.ending')}
        </p>
        <p className="record-panel__time" data-time>
          {clock(seconds)}
        </p>
        <Levels />
        <p className="record-panel__facts" data-time>
          <span>{t('record.saved', { time: clock(seconds) })} ✓</span>
          {label && <span dir="auto">{label}</span>}
        </p>
        <Controls />
      </section>
      <Warnings />
      <HeardLines />
    </>
  );
}

function Controls() {
  const { t } = useTranslation();
  const recorder = useRecorder();
  const phase = useRecorderValue((state) => state.phase);
  const [discarding, setDiscarding] = useState(false);
  const ending = phase === 'ending';
  const paused = phase === 'paused';
  const time = clock(recorder.state().seconds);
  return (
    <div className="record-panel__controls">
      <Button disabled={ending} onClick={paused ? recorder.resume : recorder.pause}>
        {paused ? <Play size={15} aria-hidden /> : <Pause size={15} aria-hidden />}
        {t(paused ? 'record.resume' : 'record.pause')}
      </Button>
      <Button kind="primary" disabled={ending} onClick={() => void recorder.stop()}>
        <Square size={12} fill="currentColor" aria-hidden />
        {t('record.stop')}
      </Button>
      <Button kind="quiet" disabled={ending} onClick={() => setDiscarding(true)}>
        {t('record.discard')}
      </Button>
      {discarding && (
        <RemovalDialog
          title={t('record.discardTitle')}
          body={t('record.discardBody', { time })}
          busy={ending}
          onRemove={() => {
            setDiscarding(false);
            void recorder.discard();
          }}
          onClose={() => setDiscarding(false)}
        />
      )}
    </div>
  );
}
