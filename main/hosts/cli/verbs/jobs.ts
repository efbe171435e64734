/** `jobs`: the queue of the library; whichever program works on it hears within half a second. */
import { Argument } from 'commander';
import { inWords, type Job } from '../../../contract';
import type { Context } from '../context';
import { checkTarget } from '../failure';
import { pick } from '../ids';
import { WAITING } from '../jobs';
import { type AddVerb, examples } from '../program';

const ACTIONS = {
  list,
  first: onOne('jobs.first'),
  stop: onOne('jobs.stop'),
  retry: onOne('jobs.retry'),
  pause: hold(true),
  resume: hold(false),
};
type Action = keyof typeof ACTIONS;

const ID = 'the ID of a job';
const TAKES: Partial<Record<Action, string>> = { first: ID, stop: ID, retry: ID };

export const addJobs: AddVerb = (program, act) => {
  program
    .command('jobs')
    .description('shows the queue; puts a job first, stops or retries it, pauses all')
    .addArgument(
      new Argument('[action]', 'what to do').choices(Object.keys(ACTIONS)).default('list'),
    )
    .argument('[id]', 'ID of the job, or its beginning')
    .addHelpText(
      'after',
      examples('nanodesk jobs', 'nanodesk jobs first k3x9', 'nanodesk jobs pause'),
    )
    .action(act(jobs));
};

async function jobs(context: Context, action: Action, id: string | undefined): Promise<void> {
  checkTarget(`jobs ${action}`, TAKES[action], id);
  await ACTIONS[action](context, id ?? '');
}

async function list({ call, out, options }: Context): Promise<void> {
  const answer = await call('jobs.list', {});
  if (options.json) return out.json(answer);
  for (const job of answer.jobs) printJob(out, job);
  if (answer.jobs.length === 0) out.note('There is no job.');
  if (answer.waiting) out.note(WAITING[answer.waiting]);
}

function printJob({ print, colors }: Context['out'], job: Job): void {
  const done = job.state === 'running' ? `${Math.round(job.progress * 100)} %` : '';
  const why = job.error ? `  ${inWords(job.error)}` : '';
  print(`${colors.dim(job.id)}  ${job.state.padEnd(7)}  ${done.padStart(4)}  ${job.title}${why}`);
}

function onOne(name: 'jobs.first' | 'jobs.stop' | 'jobs.retry') {
  return async ({ call, out, options }: Context, id: string): Promise<void> => {
    const { jobs: all } = await call('jobs.list', {});
    const job = await call(name, { id: pick(all, (one) => one.id, id, 'job').id });
    if (options.json) out.json(job);
    else printJob(out, job);
  };
}

function hold(queuePaused: boolean) {
  return async (context: Context): Promise<void> => {
    await context.call('settings.set', { queuePaused });
    await list(context);
  };
}
