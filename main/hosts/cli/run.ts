/** One run of the command line, from its arguments to its exit status. */
import { type Command, CommanderError } from 'commander';
import { AppError } from '../../contract';
import { type CommonOptions, type Context, createContext } from './context';
import { AlreadyTold, failureLine, STATUS, type Status, statusOf } from './failure';
import { tame } from './output';
import { type Act, createProgram } from './program';
import type { World } from './world';

/** Runs `nanodesk …args`. Never rejects. */
export async function run(args: string[], world: World): Promise<Status> {
  let status: Status = STATUS.done;
  const act: Act =
    <V extends unknown[]>(verb: (context: Context, ...values: V) => Promise<void>) =>
    async (...values: unknown[]) => {
      const command = values.pop() as Command;
      const work = (context: Context) => verb(context, ...(values as V));
      status = await perform(world, command.optsWithGlobals<CommonOptions>(), work);
    };
  try {
    await createProgram(world, act).parseAsync(args, { from: 'user' });
    return status;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) tell(world, thrown);
    return statusOf(thrown);
  }
}

/** Does the work of one verb, and cleans up whatever happens. */
async function perform(
  world: World,
  options: CommonOptions,
  work: (context: Context) => Promise<void>,
): Promise<Status> {
  const controller = new AbortController();
  const context = createContext(world, options, controller.signal);
  const ignore = world.onInterrupt(() => interrupt(world, context, controller));
  try {
    await work(context);
    await context.tellReadOnly();
    return controller.signal.aborted ? context.stopping.status : STATUS.done;
  } catch (thrown) {
    context.progress.clear();
    if (controller.signal.aborted) return context.stopping.status;
    tell(world, thrown);
    return statusOf(thrown);
  } finally {
    await context.close();
    ignore();
  }
}

/** The first time asks the work to stop, the second time ends the process. */
function interrupt(
  world: World,
  { progress, out, stopping }: Context,
  controller: AbortController,
) {
  if (controller.signal.aborted) return world.exit(stopping.status);
  controller.abort(new AppError('cancelled', 'The work was stopped.'));
  progress.clear();
  out.note(stopping.remark);
  setTimeout(() => world.exit(stopping.status), stopping.patienceMs).unref();
}

function tell({ stderr, env }: World, thrown: unknown): void {
  if (thrown instanceof AlreadyTold) return;
  stderr.write(`nanodesk: ${tame(failureLine(thrown))}\n`);
  if (env.NANODESK_DEBUG && thrown instanceof Error) stderr.write(`${thrown.stack}\n`);
}
