/** `show`: one recording with its summaries and its transcript. */
import type { Context } from '../context';
import { findRecording } from '../ids';
import { type AddVerb, examples } from '../program';
import { printSummaries, printTitle, printTranscript } from '../views/recording';

export const addShow: AddVerb = (program, act) => {
  program
    .command('show')
    .description('shows a recording: summaries with the places of their sources, transcript')
    .argument('<id>', 'ID of the recording, or its beginning')
    .addHelpText('after', examples('nanodesk show k3x9', 'nanodesk show k3x9 --json'))
    .action(act(show));
};

async function show(context: Context, id: string): Promise<void> {
  const { out, options, call } = context;
  const recording = await findRecording(context, id);
  const of = { recording: recording.id };
  const transcript = await call('transcripts.get', of);
  const { summaries } = await call('summaries.list', of);
  if (options.json) return out.json({ recording, transcript, summaries });
  printTitle(out, recording);
  printSummaries(out, summaries);
  if (!transcript) return out.note('There is no transcript yet.');
  out.print(`\n${out.colors.bold(out.colors.green('Transcript'))}`);
  printTranscript(out, transcript);
}
