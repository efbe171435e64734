/** `remove`: puts recordings and chats into the bin, or out of the library for good. */
import type { Context } from '../context';
import { findEntry } from '../ids';
import { type AddVerb, examples } from '../program';

interface Options {
  forGood?: boolean;
}

export const addRemove: AddVerb = (program, act) => {
  program
    .command('remove')
    .description('puts a recording or a chat into the bin, or takes it out of the library for good')
    .argument('<id...>', 'ID of the recording or chat, or its beginning')
    .option('--for-good', 'with sound, transcripts, summaries and media; it cannot be restored')
    .addHelpText('after', examples('nanodesk remove k3x9', 'nanodesk remove k3x9 --for-good'))
    .action(act(remove));
};

async function remove(
  context: Context,
  prefixes: string[],
  { forGood = false }: Options,
): Promise<void> {
  const { out, options, call } = context;
  const found = [];
  // All are known before the first one goes.
  for (const prefix of prefixes) found.push(await findEntry(context, prefix));
  const removed = [];
  for (const { recording, chat } of found) {
    const entry = recording ?? chat;
    await call(recording ? 'recordings.remove' : 'chats.remove', { id: entry.id });
    if (forGood) await call('bin.remove', { ids: [entry.id] });
    removed.push(entry);
    if (options.json) continue;
    const where = forGood ? 'Removed for good' : 'Into the bin';
    out.print(`${where}: ${entry.title} (${entry.id}).`);
  }
  if (options.json) return out.json({ removed, forGood });
  if (!forGood) out.note('nanodesk bin restore ID brings it back.');
}
