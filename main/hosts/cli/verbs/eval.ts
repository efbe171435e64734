/** `eval`: how good this installation is, on recordings and meetings with references. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { AppError, type OutputOf } from '../../../contract';
import { ratedType } from '../../../contract/evaluation-sets';
import type { Context } from '../context';
import { type AddVerb, examples } from '../program';
import { NO_RIVAL, RIVAL, type RivalRun, runRival } from '../rival';
import { evaluateAsking, printAskFigures } from './eval-ask';
import { evaluateGuard, printGuardFigures } from './eval-guard';
import { evaluateInjection, printInjectionFigures } from './eval-injection';
import {
  evaluateChapters,
  evaluateMeeting,
  printChapterFigures,
  printMeetingFigures,
} from './eval-meeting';
import { evaluateReplies, printReplyFigures } from './eval-replies';
import { evaluateSharing, printSharingFigures } from './eval-sharing';
import { evaluateMeetings, printSummaryFigures, SETS, type SummaryOptions } from './eval-summaries';
import { evaluateTuned, printTunedFigures, type TunedOptions } from './eval-tuned';
import { evaluateVoices, printVoiceFigures } from './eval-voices';
import { referencedIn } from './referenced';

type Rates = OutputOf<'evaluation.errorRate'>;
/** One recording: what each made of it, and how much of that is wrong. */
interface Speech extends OutputOf<'evaluation.speech'>, Rates {
  rival: (RivalRun & Rates) | null;
}

/** Rejects anything but a number that something can be counted to. */
function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It takes a whole number from 1 on.');
}

const EXAMPLES = [
  'nanodesk eval',
  'nanodesk eval --recordings mine/ --json',
  'nanodesk eval --only summaries --set own',
  'nanodesk eval --only summaries --type tldr headline --bare-model',
  'nanodesk eval --only replies',
  'nanodesk eval --only voices',
  'nanodesk eval --only guard --split dev',
  'nanodesk eval --only injection --most 4',
  'nanodesk eval --only tuned --most 20 --model smollm2-135m-nanodesk my-model',
];

export const addEval: AddVerb = (program, act) => {
  const command = program
    .command('eval')
    .description(
      'measures transcripts (word errors), who speaks, summaries (ROUGE, chrF), what is found in meetings, the guard of points, drafts of replies, answers to questions and exports without private things against references, and whether orders in conversations are followed',
    );
  addFolders(command)
    .addOption(new Option('--set <name>', 'one of the bundled sets of meetings').choices(SETS))
    .addOption(
      new Option('--method <method>', 'how meetings are summed up')
        .choices(['auto', 'extract', 'compose'])
        .default('auto'),
    )
    .addOption(
      new Option('--type <types...>', 'kinds of summary (default: all)').choices(ratedType.options),
    )
    .option('--bare-model', 'the language model alone sums up too, which takes long')
    .option(
      '--model <ids...>',
      'installed models that do the short tasks (default: the one that is used)',
    )
    .option(
      '--most <count>',
      'of texts that give orders, or of short tasks of each kind, at most so many',
      wholeNumber,
    )
    .option(
      '--split <name>',
      'the half of chats, points, talks and orders that is used (default: report), or of short tasks (default: dev)',
    )
    .addOption(
      new Option(
        '--only <what>',
        'a part of it; tuned, the short tasks, is measured only so',
      ).choices(PARTS),
    )
    .addHelpText('after', examples(...EXAMPLES))
    .action(act(evaluate));
};

/** The references, where they are not the bundled ones. */
const addFolders = (command: Command): Command =>
  command
    .option(
      '--recordings <folder>',
      'audio files, each with NAME.json beside it (default: bundled)',
    )
    .option(
      '--meetings <file>',
      'meetings in the form of QMSum or of our set, one JSON object a line (default: bundled)',
    )
    .option('--replies <folder>', 'chats.*.jsonl and suppress.*.jsonl (default: bundled)')
    .option('--guard <folder>', 'passages with points, *.jsonl (default: bundled)')
    .option('--talks <folder>', 'talks marked by hand, *.jsonl (default: bundled)')
    .option(
      '--voices <folder>',
      'recordings, each with NAME.json that tells who says each word (default: bundled)',
    )
    .option(
      '--sharing <folder>',
      'passages with private things marked, SPLIT.jsonl (default: bundled)',
    )
    .option(
      '--injection <folder>',
      'texts that give orders to the machine, *.jsonl (default: bundled)',
    )
    .option(
      '--tuned <folder>',
      "the language model's short tasks with answers, *.jsonl (default: beside the bundled models)",
    );

const PARTS = [
  'speech',
  'summaries',
  'meeting',
  'guard',
  'replies',
  'ask',
  'voices',
  'share-safe',
  'injection',
  'tuned',
] as const;

interface EvalOptions extends SummaryOptions, TunedOptions {
  recordings?: string;
  replies?: string;
  guard?: string;
  talks?: string;
  voices?: string;
  sharing?: string;
  injection?: string;
  only?: (typeof PARTS)[number];
}

/** The bundled folders, by the options that name others. */
const foldersIn = (fixtures: string) => ({
  replies: path.join(fixtures, 'replies'),
  guard: path.join(fixtures, 'guard'),
  talks: path.join(fixtures, 'meeting'),
  sharing: path.join(fixtures, 'share-safe'),
  injection: path.join(fixtures, 'injection'),
});

async function evaluate(context: Context, wanted: EvalOptions): Promise<void> {
  const { demo, fixtures } = context.world.places;
  const { recordings = demo, meetings = path.join(fixtures, 'qmsum', 'val-12.jsonl') } = wanted;
  const folders = { ...foldersIn(fixtures), ...wanted };
  const { split = 'report' } = wanted;
  const part = <T>(name: (typeof PARTS)[number], work: () => Promise<T>) =>
    (wanted.only ?? name) === name ? work() : undefined;
  const speech = await part('speech', () => evaluateFolder(context, recordings));
  const summaries = await part('summaries', () => evaluateMeetings(context, wanted));
  const meeting = await part('meeting', () => evaluateMeeting(context, folders.talks, split));
  const guard = await part('guard', () => evaluateGuard(context, folders.guard, split));
  const replies = await part('replies', () => evaluateReplies(context, folders.replies, split));
  // Meetings of one's own may come without topics and questions.
  const isMarked = wanted.meetings === undefined || wanted.only !== undefined;
  const chapters = isMarked
    ? await part('meeting', () => evaluateChapters(context, meetings))
    : undefined;
  const ask = isMarked ? await part('ask', () => evaluateAsking(context, meetings)) : undefined;
  const voices = await part('voices', () => evaluateVoices(context, wanted.voices));
  const sharing = await part('share-safe', () => evaluateSharing(context, folders.sharing, split));
  const injection = await part('injection', () =>
    evaluateInjection(context, folders.injection, split, wanted.most),
  );
  // It takes minutes for each model.
  const tuned = wanted.only === 'tuned' ? await evaluateTuned(context, wanted) : undefined;
  const made = { speech, summaries, meeting, chapters, guard, replies, ask, voices, sharing };
  const figures = { ...made, injection, tuned };
  if (context.options.json) return context.out.json(figures);
  if (speech) printSpeech(context, speech);
  if (summaries) printSummaryFigures(context, summaries);
  if (meeting) printMeetingFigures(context, meeting);
  if (chapters) printChapterFigures(context, chapters);
  if (guard) printGuardFigures(context, guard);
  if (replies) printReplyFigures(context, replies);
  if (ask) printAskFigures(context, ask);
  printVoiceFigures(context, voices);
  printSharingFigures(context, sharing);
  printInjectionFigures(context, injection);
  printTunedFigures(context, tuned);
}

async function evaluateFolder(context: Context, folder: string): Promise<Speech[]> {
  const speech: Speech[] = [];
  for (const recording of withReferences(folder))
    speech.push(await evaluateSpeech(context, recording));
  return speech;
}

interface Referenced {
  path: string;
  language: string;
  /** What is said. */
  reference: string;
}

async function evaluateSpeech(context: Context, recording: Referenced): Promise<Speech> {
  const { path: file, language, reference: said } = recording;
  const ratesOf = (heard: string) =>
    context.call('evaluation.errorRate', { heard, said, language });
  const ours = await context.call('evaluation.speech', { path: file, language });
  const rival = await runRival(context, { path: file, language, threads: ours.threads });
  return {
    ...ours,
    ...(await ratesOf(ours.text)),
    rival: rival && { ...rival, ...(await ratesOf(rival.text)) },
  };
}

/** Every sound file with a transcript of the same name. */
function withReferences(folder: string): Referenced[] {
  const found = referencedIn(folder);
  if (found.length > 0)
    return found.map(({ path: file, reference }) => ({ path: file, ...readReference(reference) }));
  const hint = 'Put NAME.json (as transcribe --json writes it, corrected) beside each recording.';
  throw new AppError('bad-input', `${folder} holds no recording with a reference.`, hint);
}

function readReference(file: string): Omit<Referenced, 'path'> {
  const { language, segments } = JSON.parse(readFileSync(file, 'utf8')) as {
    language: string;
    segments: { text: string }[];
  };
  return { language, reference: segments.map(({ text }) => text).join(' ') };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function printSpeech({ out: { print, colors } }: Context, speech: Speech[]): void {
  const columns = ['nanodesk', RIVAL].map((name) => name.padStart(16)).join('');
  print(colors.bold('Speech to text: errors, and seconds of work for a second of sound'));
  print(colors.dim(`  ${'recording'.padEnd(28)}${columns}  of`));
  for (const { name, duration, rival, unit, reference, ...ours } of speech) {
    const [own, other] = [ours, rival].map((run) => (run ? cell(run, duration) : '–').padStart(16));
    print(`  ${name.padEnd(28)}${own}${other}  ${reference} ${unit}`);
  }
  if (speech.some(({ rival }) => rival === null)) print(`  ${NO_RIVAL}`);
}

const cell = ({ rate, seconds }: { rate: number; seconds: number }, duration: number): string =>
  `${percent(rate)} ${(seconds / duration).toFixed(2).padStart(6)}`;
