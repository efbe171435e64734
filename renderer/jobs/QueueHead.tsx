import { Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings/useSettings';
import { IconButton } from '../ui/Button';
import { useWaiting } from './jobs';

/** Heading of the queue: holds it, lets it go on, and says why it waits. */
export function QueueHead() {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const waiting = useWaiting();
  const paused = settings?.queuePaused ?? false;
  return (
    <>
      <div className="jobs__head">
        <h2 className="jobs__title">{t('jobs.title')}</h2>
        <IconButton
          small
          label={t(paused ? 'jobs.resume' : 'jobs.pause')}
          onClick={() => change({ queuePaused: !paused })}
        >
          {paused ? <Play size={15} aria-hidden /> : <Pause size={15} aria-hidden />}
        </IconButton>
      </div>
      <p className="jobs__waiting" role="status">
        {waiting && t(`jobs.waiting.${waiting}`)}
      </p>
    </>
  );
}
