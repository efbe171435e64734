import { useTranslation } from 'react-i18next';
import type { Job } from '../../main/contract';
import { useFormats } from '../i18n/format';

export interface JobWords {
  /** What is being done and how long it will take: `Writing down · 42 % · 3 min left`. */
  line: string;
  /** What went wrong and what to do, or null. */
  problem: string | null;
}

/** A job in words: what is done, how much of it, how long still. */
export function useJobWords(job: Job): JobWords {
  const { t } = useTranslation();
  const { duration, number } = useFormats();
  const step =
    job.state === 'queued' ? 'queued' : job.step === 'summarize' ? 'summarize' : job.kind;
  const percent = job.state === 'running' ? `${number(Math.round(job.progress * 100))} %` : null;
  const left =
    job.state === 'running' && job.secondsLeft !== null
      ? t('jobs.left', { time: duration(job.secondsLeft) })
      : null;
  return {
    line: [t(`jobs.step.${step}`), percent, left].filter(Boolean).join(' · '),
    problem: problemOf(job, t('jobs.stopped')),
  };
}

function problemOf(job: Job, stopped: string): string | null {
  if (job.state === 'stopped') return stopped;
  if (job.state !== 'failed' || !job.error) return null;
  return [job.error.message, job.error.hint].filter(Boolean).join(' ');
}
