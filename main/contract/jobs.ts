/** Long work: queued, shown with progress and time left, stopped, retried, resumed after a crash. */
import { z } from 'zod';
import { id, route, seconds, timestamp } from './define';
import { wireError } from './errors';

const jobState = z.enum(['queued', 'running', 'done', 'stopped', 'failed']);

export const job = z.object({
  id,
  kind: z.enum(['transcribe', 'summarize']),
  recording: id,
  /** Title of the recording, for lists. */
  title: z.string(),
  state: jobState,
  createdAt: timestamp,
  /** 0..1, of the whole job. */
  progress: z.number().min(0).max(1),
  /** Seconds of work left, null until it can be estimated. */
  secondsLeft: seconds.nullable(),
  /** What is being done now, such as `transcribe` or `summarize`. */
  step: z.string(),
  error: wireError.nullable(),
});
export type Job = z.infer<typeof job>;

/** Why no job is begun: the person said so, a recording is being made, the computer runs on its battery. */
export const waiting = z.enum(['paused', 'recording', 'battery']);
export type Waiting = z.infer<typeof waiting>;

export const jobRoutes = {
  /** `waiting` is null while jobs are worked on. */
  'jobs.list': route({
    input: z.object({}),
    output: z.object({ jobs: z.array(job), waiting: waiting.nullable() }),
  }),
  /** A waiting one before all others: the one that runs gives way, and goes on afterwards. Others stay as they are. */
  'jobs.first': route({ input: z.object({ id }), output: job }),
  'jobs.stop': route({ input: z.object({ id }), output: job }),
  'jobs.retry': route({ input: z.object({ id }), output: job }),
};
