import { useQueryClient } from '@tanstack/react-query';
import type { AppError, Job, Waiting } from '../../main/contract';
import { useAsk, useChange } from '../client/queries';
import { refresh } from '../client/refresh';
import { useToasts } from '../ui/toasts';

/** Waits or is worked on. */
export const isActive = ({ state }: Job): boolean => state === 'queued' || state === 'running';

/** Ended before its end, and can be tried again. */
export const isBroken = ({ state }: Job): boolean => state === 'failed' || state === 'stopped';

/** All jobs: unfinished ones in the order of work, then others. */
export function useJobs(): Job[] {
  return useAsk('jobs.list', {}).data?.jobs ?? [];
}

/** Why the queue waits, or null. */
export function useWaiting(): Waiting | null {
  return useAsk('jobs.list', {}).data?.waiting ?? null;
}

/** The job that tells most about a recording: one under way, else its newest. */
export function jobOf(jobs: Job[], recording: string): Job | null {
  const own = jobs.filter((job) => job.recording === recording);
  const newest = [...own].sort((a, b) => b.createdAt - a.createdAt)[0];
  return own.find((job) => job.state === 'running') ?? own.find(isActive) ?? newest ?? null;
}

export interface JobActions {
  stop(job: Job): void;
  retry(job: Job): void;
  /** Before all others. */
  first(job: Job): void;
}

/** Stops a job, tries one again, or puts one first; a failure is told in a message. */
export function useJobActions(): JobActions {
  const { fail } = useToasts();
  const stop = useChange('jobs.stop');
  const retry = useChange('jobs.retry');
  const first = useChange('jobs.first');
  const cache = useQueryClient();
  const onError = (error: AppError): void => fail(error);
  return {
    stop: ({ id }) => stop.mutate({ id }, { onError }),
    retry: ({ id }) => retry.mutate({ id }, { onError }),
    first: ({ id }) =>
      first.mutate({ id }, { onError, onSuccess: () => refresh(cache, 'jobs.list') }),
  };
}
