/** Waits for jobs of the queue, whoever works on them: this process, the window, another command line. */
import { AppError, type Job, type Waiting } from '../../contract';
import type { Context } from './context';

const isOver = ({ state }: Job): boolean =>
  state === 'done' || state === 'stopped' || state === 'failed';

interface Work {
  job: string;
  /** What the job works on. */
  recording: string;
}

/** Why nothing happens, and what ends that. */
export const WAITING: Record<Waiting, string> = {
  paused: 'The queue is paused; nanodesk jobs resume lets it go on.',
  recording: 'The queue waits until the recording ends.',
  battery: 'The queue waits until the computer is plugged in.',
};

const removed = () =>
  new AppError(
    'cancelled',
    'The recording was removed while it was worked on.',
    'Import it again.',
  );

/**
 * Resolves when the job is over.
 * @throws AppError the job's own error, or `cancelled` when it was stopped, or its recording removed, here or elsewhere
 */
export async function waitForJob(context: Context, work: Work): Promise<void> {
  const job = await overJob(context, work);
  context.progress.clear();
  if (job.state === 'done') return;
  if (job.error) throw AppError.fromWire(job.error);
  const hint = 'Import it again to go on where it was.';
  throw new AppError('cancelled', `The work on ${job.title} was stopped.`, hint);
}

async function overJob(context: Context, work: Work): Promise<Job> {
  const { signal, progress } = context;
  const app = await context.open();
  let end = () => {};
  const told = new Promise<Job>((resolve, reject) => {
    const stop = () => reject(new AppError('cancelled', 'The work was stopped.'));
    signal.addEventListener('abort', stop, { once: true });
    const unsubscribe = app.subscribe(({ name, data }) => {
      if (name === 'recording.removed' && data.id === work.recording) reject(removed());
      if (name === 'queue.changed') tellWaiting(context, data.waiting);
      if (name !== 'job.changed' || data.id !== work.job) return;
      progress.report(data.progress, data.secondsLeft, data.step);
      if (isOver(data)) resolve(data);
    });
    end = () => {
      signal.removeEventListener('abort', stop);
      unsubscribe();
    };
  });
  try {
    return await Promise.race([told, alreadyOver(context, work)]);
  } finally {
    end();
  }
}

/** The job, where it was over before anybody listened; otherwise never resolves. */
async function alreadyOver(context: Context, work: Work): Promise<Job> {
  const { call, signal } = context;
  const { jobs, waiting } = await call('jobs.list', {});
  signal.throwIfAborted();
  const job = jobs.find((known) => known.id === work.job);
  if (!job) throw removed();
  if (isOver(job)) return job;
  tellWaiting(context, waiting);
  return new Promise<never>(() => {});
}

function tellWaiting({ out, progress }: Context, waiting: Waiting | null): void {
  if (waiting === null) return;
  progress.clear();
  out.note(WAITING[waiting]);
}
