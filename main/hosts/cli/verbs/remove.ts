/** `remove`: takes a recording or a chat out of the library, for good. */
import type { Context } from '../context';
import { findEntry } from '../ids';
import { type AddVerb, examples } from '../program';

export const addRemove: AddVerb = (program, act) => {
  program
    .command('remove')
    .description(
      'removes a recording with its sound, transcripts and summaries, or a chat with its media, for good',
    )
    .argument('<id>', 'ID of the recording or chat, or its beginning')
    .addHelpText('after', examples('nanodesk remove k3x9'))
    .action(act(remove));
};

async function remove(context: Context, id: string): Promise<void> {
  const { out, options, call } = context;
  const { recording, chat } = await findEntry(context, id);
  const removed = recording ?? chat;
  await call(recording ? 'recordings.remove' : 'chats.remove', { id: removed.id });
  if (options.json) out.json({ removed });
  else out.print(`Removed ${removed.title} (${removed.id}).`);
}
