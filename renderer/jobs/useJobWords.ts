import { useTranslation } from 'react-i18next';
import type { Job } from '../../main/contract';
import { useErrorWords } from '../i18n/errorWords';
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
  const errorWords = useErrorWords();
  const workLine = useWorkLine();
  const step = job.step === 'summarize' ? 'summarize' : job.kind;
  return {
    line:
      job.state === 'running'
        ? workLine(step, job.progress, job.secondsLeft)
        : t(`jobs.step.${job.state === 'queued' ? 'queued' : step}`),
    problem: job.state === 'stopped' ? t('jobs.stopped') : problemOf(job, errorWords),
  };
}

type Step = 'upload' | 'import' | Job['kind'];

/** Makes the words for work that is under way: what, how much of it, how long still. */
export function useWorkLine(): (step: Step, done: number, secondsLeft: number | null) => string {
  const { t } = useTranslation();
  const { duration, number } = useFormats();
  return (step, done, secondsLeft) => {
    const percent = `${number(Math.round(done * 100))} %`;
    const left = secondsLeft === null ? null : t('jobs.left', { time: duration(secondsLeft) });
    return [t(`jobs.step.${step}`), percent, left].filter(Boolean).join(' · ');
  };
}

function problemOf({ state, error }: Job, inWords: (error: Job['error']) => string): string | null {
  return state === 'failed' && error ? inWords(error) : null;
}
