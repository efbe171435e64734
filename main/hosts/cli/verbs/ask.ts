/** `ask`: a question to the library, answered with passages that stand in it. */
import type { AskSource } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { findChat, findRecording } from '../ids';
import { type AddVerb, examples } from '../program';
import { place } from '../times';
import { markedIn, showMarks, withoutMarks } from '../views/marked';

interface AskOptions {
  recording?: string;
  chat?: string;
}

export const addAsk: AddVerb = (program, act) => {
  program
    .command('ask')
    .description(
      'answers a question with passages of your recordings and chats, or says that none was found',
    )
    .argument('<question>', 'what you want to know')
    .option('--recording <id>', 'only this recording')
    .option('--chat <id>', 'only this chat')
    .addHelpText(
      'after',
      examples('nanodesk ask "When is the launch?"', 'nanodesk ask "예산은 얼마예요?" --json'),
    )
    .action(act(ask));
};

async function ask(context: Context, question: string, wanted: AskOptions): Promise<void> {
  const { out, options, call } = context;
  if (question.trim() === '') throw new UsageError('There is no question.');
  if (wanted.recording && wanted.chat)
    throw new UsageError('--recording and --chat exclude each other.');
  const recording = wanted.recording && (await findRecording(context, wanted.recording)).id;
  const chat = wanted.chat && (await findChat(context, wanted.chat)).id;
  const { found, sources } = await call('ask.question', { question, recording, chat });
  if (options.json) return out.json({ found, sources: sources.map(plainSource) });
  if (!found) out.note('Not found. What comes nearest:');
  for (const source of sources) printSource(context, source);
}

/** The passage without marks, and what was between them. */
function plainSource({ passage, ...source }: AskSource) {
  return { ...source, passage: withoutMarks(passage), sentence: markedIn(passage).join(' ') };
}

function printSource({ out: { print, colors } }: Context, source: AskSource): void {
  const { id, title, start, speaker, passage } = source;
  const where = [start === undefined ? '' : place(start), speaker].filter(Boolean).join(' ');
  print(`${colors.cyan(id)}  ${colors.bold(title)} ${colors.dim(where)}`);
  print(`  ${showMarks(passage, colors.yellow)}`);
}
