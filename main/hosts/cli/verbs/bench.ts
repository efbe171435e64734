/** `bench`: how fast this installation is, on this computer, now, beside other programs with the same weights. */
import { InvalidArgumentError, Option } from 'commander';
import type { Context } from '../context';
import { machineLine, thisMachine } from '../measuring';
import { type AddVerb, examples } from '../program';
import { benchLengths, printLengths } from './bench-lengths';
import { benchReplies, printRepliesBench } from './bench-replies';
import { benchSearch, printSearchBench } from './bench-search';
import { benchSpeech, printSpeech } from './bench-speech';
import { benchText, printText } from './bench-text';
import { languageOption } from './language';

const PARTS = ['speech', 'text', 'replies', 'lengths', 'search'] as const;
type Part = (typeof PARTS)[number];

interface BenchOptions {
  only?: Part;
  rounds: number;
  size: number;
  language: string;
}

export const addBench: AddVerb = (program, act) => {
  program
    .command('bench')
    .description(
      'measures speed and memory of transcribing and of the language model, beside others, drafts of replies, summaries of long talk, and search in a large library',
    )
    .argument('[file]', 'a recording (default: ten minutes made of the bundled ones)')
    .addOption(new Option('--only <part>', 'just this').choices(PARTS))
    .addOption(roundsOption())
    .addOption(sizeOption())
    .addOption(languageOption())
    .addHelpText(
      'after',
      examples('nanodesk bench --only text', 'nanodesk bench lecture.mp3 --rounds 5 --json'),
    )
    .action(act(bench));
};

const sizeOption = (): Option =>
  new Option('--size <percent>', 'how large the library is that is searched')
    .default(100)
    .argParser(wholeNumber);

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 100) return number;
  throw new InvalidArgumentError('It takes a number from 1 to 100.');
}

const roundsOption = (): Option =>
  new Option('--rounds <n>', 'how often each is measured, in turn')
    .default(3)
    .argParser(wholeNumber);

/** A recording asks for speech only. */
async function bench(
  context: Context,
  file: string | undefined,
  options: BenchOptions,
): Promise<void> {
  const { out } = context;
  const only = options.only ?? (file === undefined ? undefined : 'speech');
  const wants = (part: Part) => (only ?? part) === part;
  const machine = thisMachine();
  const speech = wants('speech') ? await benchSpeech(context, file, options) : undefined;
  const text = wants('text') ? await benchText(context, options.rounds) : undefined;
  const replies = wants('replies') ? await benchReplies(context, options.rounds) : undefined;
  const lengths = wants('lengths') ? await benchLengths(context, options.rounds) : undefined;
  const search = wants('search') ? await benchSearch(context, options) : undefined;
  if (context.options.json) return out.json({ machine, speech, text, replies, lengths, search });
  out.print(out.colors.dim(machineLine(machine)));
  if (speech) printSpeech(context, speech);
  if (text) printText(context, text);
  if (replies) printRepliesBench(context, replies);
  if (lengths) printLengths(context, lengths);
  if (search) printSearchBench(context, search);
}
