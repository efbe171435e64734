/** One run of a job: from taking it to writing down how it ended. */
import { AppError } from '../contract';
import { announce, type Core } from './core';
import { tell } from './jobs';
import { type Report, runJob, type Step } from './pipeline';
import { type JobChange, type JobRecord, publicJob } from './store-port';

/** A death of the inference process may be bad luck once; twice, it is the recording. */
const CRASHES_FORGIVEN = 1;

/** Where a step begins and ends in the progress of the whole job. */
const SHARES: Record<JobRecord['kind'], Partial<Record<Step, [number, number]>>> = {
  transcribe: { transcribe: [0, 0.94], summarize: [0.94, 0.98], index: [0.98, 1] },
  summarize: { summarize: [0, 0.7], index: [0.7, 1] },
};

/** Runs a job that was just taken. Whoever aborts the signal has changed the job's state, or lets it give way. */
export async function perform(
  core: Core,
  job: JobRecord,
  signal: AbortSignal,
  givesWay: () => boolean,
): Promise<void> {
  tell(core, job);
  try {
    await runJob(core, job, reporter(core, job), signal);
    settle(core, job, { state: 'done', progress: 1, secondsLeft: null });
  } catch (thrown) {
    const error = AppError.from(thrown);
    if (givesWay()) settle(core, job, { state: 'queued', secondsLeft: null });
    else if (!signal.aborted) settle(core, job, afterFailure(core, job, error));
  }
}

function afterFailure({ log }: Core, { id, crashes }: JobRecord, error: AppError): JobChange {
  log.error(`Job ${id}: ${error.code}: ${error.message}`);
  if (error.code === 'crashed' && crashes < CRASHES_FORGIVEN)
    return { state: 'queued', secondsLeft: null, crashes: crashes + 1 };
  return { state: 'failed', secondsLeft: null, error: error.toWire() };
}

/** A job that was stopped or removed meanwhile stays as it is. */
function settle(core: Core, { id }: JobRecord, change: JobChange): void {
  const job = core.store.jobs.change(id, ['running'], change);
  if (job) tell(core, job);
}

function reporter(core: Core, { id, kind, recording }: JobRecord): Report {
  let current = '';
  return (step, done, secondsLeft) => {
    const [from, to] = SHARES[kind][step] ?? [0, 1];
    const change = { step, progress: from + done * (to - from), secondsLeft };
    const job = core.store.jobs.change(id, ['running'], change);
    if (job) core.events.emit('job.changed', publicJob(job));
    if (step !== current) announce(core, recording);
    current = step;
  };
}
