/** `remove`: takes a recording out of the library, for good. */
import type { Context } from '../context';
import { findRecording } from '../ids';
import { type AddVerb, examples } from '../program';

export const addRemove: AddVerb = (program, act) => {
  program
    .command('remove')
    .description('removes a recording with its sound, transcripts and summaries, for good')
    .argument('<id>', 'ID of the recording, or its beginning')
    .addHelpText('after', examples('nanodesk remove k3x9'))
    .action(act(remove));
};

async function remove(context: Context, id: string): Promise<void> {
  const { out, options, call } = context;
  const removed = await findRecording(context, id);
  await call('recordings.remove', { id: removed.id });
  if (options.json) out.json({ removed });
  else out.print(`Removed ${removed.title} (${removed.id}).`);
}
