import { RotateCcw, Square, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Job, Recording } from '../../main/contract';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import {
  isActive,
  isBroken,
  type JobActions,
  jobOf,
  useJobActions,
  useJobs,
  useWaiting,
} from './jobs';
import { useJobWords } from './useJobWords';
import './jobs.css';

/** Above a recording: how its work goes, or what went wrong and the next step. */
export function JobBanner({ recording }: { recording: Recording }) {
  const actions = useJobActions();
  const job = jobOf(useJobs(), recording.id);
  if (job && isActive(job)) return <ActiveBanner job={job} {...actions} />;
  if (job && isBroken(job) && recording.status !== 'ready')
    return <BrokenBanner job={job} {...actions} />;
  return null;
}

function ActiveBanner({ job, stop }: { job: Job } & JobActions) {
  const { t } = useTranslation();
  const waiting = useWaiting();
  const { line } = useJobWords(job);
  const held = job.state === 'queued' && waiting;
  return (
    <div className="job-banner">
      <div className="job-banner__row">
        <p className="job-banner__line" data-time>
          {held ? t(`jobs.waiting.${held}`) : line}
        </p>
        <Button small aria-label={t('jobs.stopNamed', job)} onClick={() => stop(job)}>
          <Square size={11} fill="currentColor" aria-hidden />
          {t('jobs.stop')}
        </Button>
      </div>
      <Progress
        label={t('jobs.progress', job)}
        value={job.state === 'running' ? job.progress : 0}
      />
    </div>
  );
}

function BrokenBanner({ job, retry }: { job: Job } & JobActions) {
  const { t } = useTranslation();
  const failed = job.state === 'failed';
  const { problem } = useJobWords(job);
  return (
    <div className={`job-banner job-banner--${job.state}`} role={failed ? 'alert' : 'status'}>
      <div className="job-banner__row">
        <TriangleAlert size={18} aria-hidden />
        <div className="job-banner__line">
          <p className="job-banner__title">
            {t(failed ? 'recording.failed' : 'recording.stopped')}
          </p>
          <p dir="auto">{failed ? problem : t('recording.stoppedBody')}</p>
        </div>
        <Button small aria-label={t('jobs.retryNamed', job)} onClick={() => retry(job)}>
          <RotateCcw size={14} aria-hidden />
          {t('jobs.retry')}
        </Button>
      </div>
    </div>
  );
}
