/** What goes on, whether or not a window shows it: the recording that is being made, and jobs that are not done. */
import type { App } from '../../compose';
import type { AppEvent, Job } from '../../contract';
import { jobRoutes } from '../../contract/jobs';

export interface Work {
  recording: boolean;
  jobs: boolean;
}

export interface WorkLog {
  /** Returns whether `work()` is another one now. */
  hear(event: AppEvent): boolean;
  work(): Work;
}

/** Keeps count of what goes on from the events that tell of it. */
export function createWorkLog(): WorkLog {
  const captures = new Set<string>();
  /** Each with the recording that it works on: one that is removed takes its job away, untold. */
  const jobs = new Map<string, string>();
  const work = (): Work => ({ recording: captures.size > 0, jobs: jobs.size > 0 });
  return {
    work,
    hear(event) {
      const before = work();
      if (event.name === 'capture.changed') captures.add(event.data.id);
      if (event.name === 'capture.ended') captures.delete(event.data.id);
      if (event.name === 'job.changed') keepOpen(jobs, event.data);
      if (event.name === 'recording.removed') dropOf(jobs, event.data.id);
      const now = work();
      return now.recording !== before.recording || now.jobs !== before.jobs;
    },
  };
}

const isOpen = ({ state }: Job): boolean => state === 'queued' || state === 'running';

const keepOpen = (jobs: Map<string, string>, job: Job): void =>
  void (isOpen(job) ? jobs.set(job.id, job.recording) : jobs.delete(job.id));

function dropOf(jobs: Map<string, string>, removed: string): void {
  for (const [id, recording] of jobs) if (recording === removed) jobs.delete(id);
}

/** Tells what goes on whenever that becomes another; jobs of the last run count too. */
export async function followWork(app: App, onChange: (work: Work) => void): Promise<void> {
  const log = createWorkLog();
  const hear = (event: AppEvent): void => {
    if (log.hear(event)) onChange(log.work());
  };
  app.subscribe(hear);
  const result = await app.dispatch('jobs.list', {}, { local: false });
  if (!result.ok) return;
  for (const data of jobRoutes['jobs.list'].output.parse(result.data).jobs)
    hear({ name: 'job.changed', data });
}
