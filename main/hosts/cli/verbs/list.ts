/** `list`: what the library holds. */
import type { Context } from '../context';
import { allRecordings } from '../ids';
import { type AddVerb, examples } from '../program';
import { duration, moment } from '../times';

export const addList: AddVerb = (program, act) => {
  program
    .command('list')
    .description('lists the recordings of the library, newest first')
    .addHelpText('after', examples('nanodesk list', 'nanodesk list --json | jq .total'))
    .action(act(list));
};

async function list(context: Context): Promise<void> {
  const { out, options, libraryFolder } = context;
  const recordings = await allRecordings(context);
  if (options.json) return out.json({ recordings, total: recordings.length });
  for (const { id, title, createdAt, duration: seconds, status } of recordings) {
    const length = seconds === null ? '' : duration(seconds);
    const state = status === 'ready' ? '' : out.colors.yellow(`  ${status}`);
    const when = out.colors.dim(moment(createdAt));
    out.print(`${out.colors.cyan(id)}  ${when}  ${length.padStart(7)}  ${title}${state}`);
  }
  if (recordings.length === 0)
    out.note(`The library in ${libraryFolder} is empty. Fill it with nanodesk import FILE.`);
}
