/** `eval`: how good this installation is, on recordings and meetings with references. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { AppError, type OutputOf } from '../../../contract';
import { ratedType } from '../../../contract/evaluation-sets';
import type { Context } from '../context';
import { type AddVerb, examples } from '../program';
import { NO_RIVAL, RIVAL, type RivalRun, runRival } from '../rival';
import { evaluateAsking, printAskFigures } from './eval-ask';
import { evaluateGuard, printGuardFigures } from './eval-guard';
import {
  evaluateChapters,
  evaluateMeeting,
  printChapterFigures,
  printMeetingFigures,
} from './eval-meeting';
import { evaluateReplies, printReplyFigures } from './eval-replies';
import { evaluateSharing, printSharingFigures } from './eval-sharing';
import { evaluateMeetings, printSummaryFigures, SETS, type SummaryOptions } from './eval-summaries';
import { evaluateVoices, printVoiceFigures } from './eval-voices';
import { referencedIn } from './referenced';

type Rates = OutputOf<'evaluation.errorRate'>;
/** One recording: what each made of it, and how much of that is wrong. */
interface Speech extends OutputOf<'evaluation.speech'>, Rates {
  rival: (RivalRun & Rates) | null;
}

export const addEval: AddVerb = (program, act) => {
  program
    .command('eval')
    .description(
      'measures transcripts (word errors), who speaks, summaries (ROUGE, chrF), what is found in meetings, the guard of points, drafts of replies, answers to questions and exports without private things against references',
    )
    .option(
      '--recordings <folder>',
      'audio files, each with NAME.json beside it (default: bundled)',
    )
    .option(
      '--meetings <file>',
      'meetings in the form of QMSum or of our set, one JSON object a line (default: bundled)',
    )
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
    .option('--split <name>', 'the half of chats, points and talks that is used', 'report')
    .addOption(new Option('--only <what>', 'a part of it').choices(PARTS))
    .addHelpText(
      'after',
      examples(
        'nanodesk eval',
        'nanodesk eval --recordings mine/ --json',
        'nanodesk eval --only summaries --set own',
        'nanodesk eval --only summaries --type tldr headline --bare-model',
        'nanodesk eval --only replies',
        'nanodesk eval --only voices',
        'nanodesk eval --only guard --split dev',
      ),
    )
    .action(act(evaluate));
};

const PARTS = [
  'speech',
  'summaries',
  'meeting',
  'guard',
  'replies',
  'ask',
  'voices',
  'share-safe',
] as const;

interface EvalOptions extends SummaryOptions {
  recordings?: string;
  replies?: string;
  guard?: string;
  talks?: string;
  voices?: string;
  sharing?: string;
  split: string;
  only?: (typeof PARTS)[number];
}

async function evaluate(context: Context, wanted: EvalOptions): Promise<void> {
  const { demo, fixtures } = context.world.places;
  const { recordings = demo, meetings = path.join(fixtures, 'qmsum', 'val-12.jsonl') } = wanted;
  const folder = wanted.replies ?? path.join(fixtures, 'replies');
  const part = <T>(name: (typeof PARTS)[number], work: () => Promise<T>) =>
    (wanted.only ?? name) === name ? work() : undefined;
  const speech = await part('speech', () => evaluateFolder(context, recordings));
  const summaries = await part('summaries', () => evaluateMeetings(context, wanted));
  const talks = wanted.talks ?? path.join(fixtures, 'meeting');
  const meeting = await part('meeting', () => evaluateMeeting(context, talks, wanted.split));
  const points = wanted.guard ?? path.join(fixtures, 'guard');
  const guard = await part('guard', () => evaluateGuard(context, points, wanted.split));
  const replies = await part('replies', () => evaluateReplies(context, folder, wanted.split));
  // Meetings of one's own may come without topics and questions.
  const isMarked = wanted.meetings === undefined || wanted.only !== undefined;
  const chapters = isMarked
    ? await part('meeting', () => evaluateChapters(context, meetings))
    : undefined;
  const ask = isMarked ? await part('ask', () => evaluateAsking(context, meetings)) : undefined;
  const voices = await part('voices', () => evaluateVoices(context, wanted.voices));
  const passages = wanted.sharing ?? path.join(fixtures, 'share-safe');
  const sharing = await part('share-safe', () => evaluateSharing(context, passages, wanted.split));
  const figures = { speech, summaries, meeting, chapters, guard, replies, ask, voices, sharing };
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
