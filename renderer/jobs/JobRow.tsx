import { ArrowUpToLine, RotateCcw, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../main/contract';
import { IconButton } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { toRecording } from '../ui/route';
import { isActive, type JobActions } from './jobs';
import { useJobWords } from './useJobWords';

interface Props extends JobActions {
  job: Job;
  /** Another one is before it. */
  mayGoFirst: boolean;
}

/** A job with how far it is, and the buttons that put it first, stop it or try it again. */
export function JobRow({ job, mayGoFirst, stop, retry, first }: Props) {
  const { t } = useTranslation();
  const { line, problem } = useJobWords(job);
  const active = isActive(job);
  return (
    <li className="job">
      <div className="job__text">
        <a className="job__title" href={toRecording(job.recording)} dir="auto">
          {job.title}
        </a>
        <p className={`job__line${job.state === 'failed' ? ' job__line--failed' : ''}`} data-time>
          {problem ?? line}
        </p>
      </div>
      <div className="job__actions">
        {job.state === 'queued' && mayGoFirst && (
          <IconButton small label={t('jobs.first', job)} onClick={() => first(job)}>
            <ArrowUpToLine size={15} aria-hidden />
          </IconButton>
        )}
        {active ? (
          <IconButton small label={t('jobs.stopNamed', job)} onClick={() => stop(job)}>
            <Square size={12} fill="currentColor" aria-hidden />
          </IconButton>
        ) : (
          <IconButton small label={t('jobs.retryNamed', job)} onClick={() => retry(job)}>
            <RotateCcw size={15} aria-hidden />
          </IconButton>
        )}
      </div>
      {active && (
        <Progress
          label={t('jobs.progress', job)}
          value={job.state === 'running' ? job.progress : 0}
        />
      )}
    </li>
  );
}
