/** `speakers`: who speaks in a recording, and corrections of it. */
import { AppError, type Segment, type Speaker } from '../../../contract';
import type { Context } from '../context';
import { UsageError } from '../failure';
import { findRecording } from '../ids';
import type { Output } from '../output';
import { type AddVerb, examples } from '../program';
import { counted, duration, place } from '../times';

interface SpeakersOptions {
  rename: string[];
  merge: string[];
  move: string[];
  undo?: boolean;
  voices?: boolean;
  lines?: boolean;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

export const addSpeakers: AddVerb = (program, act) => {
  program
    .command('speakers')
    .description('shows who speaks in a recording; renames, merges, and moves lines')
    .argument('<id>', 'ID of the recording, or its beginning')
    .option('--rename <old=new>', 'everywhere in this recording; may be repeated', collect, [])
    .option('--merge <a=b>', 'all that a says is said by b; may be repeated', collect, [])
    .option('--move <lines=name>', 'such as 3,7-9=Anna; without a name, nobody', collect, [])
    .option('--voices', 'name lines without a name by their voices; unsure ones stay as they are')
    .option('--undo', 'take the last change back')
    .option('--lines', 'print the lines with their numbers')
    .addHelpText(
      'after',
      examples(
        'nanodesk speakers k3x9 --lines',
        'nanodesk speakers k3x9 --voices',
        'nanodesk speakers k3x9 --rename "Speaker 1=Anna"',
        'nanodesk speakers k3x9 --move 3,7-9=Ben',
        'nanodesk speakers k3x9 --undo',
      ),
    )
    .action(act(speakers));
};

async function speakers(context: Context, prefix: string, wanted: SpeakersOptions): Promise<void> {
  const { call, out, options } = context;
  const changes =
    wanted.rename.length + wanted.merge.length + wanted.move.length + (wanted.voices ? 1 : 0);
  if (wanted.undo && changes > 0) throw new UsageError('--undo goes without other changes.');
  const asked = readChanges(wanted);
  const { id: recording } = await findRecording(context, prefix);
  const transcript = await call('transcripts.get', { recording });
  if (!transcript)
    throw new AppError(
      'not-found',
      'This recording has no transcript yet.',
      'Transcribe it first.',
    );
  const of = { transcript: transcript.id };
  if (wanted.voices) await call('speakers.tell', of);
  await makeChanges(call, of, asked);
  if (wanted.undo) await call('speakers.undo', of);
  const { speakers: found } = await call('speakers.list', { recording });
  const { segments, timed } = (await call('transcripts.get', { recording }))!;
  if (options.json)
    out.json({ speakers: found, ...(wanted.lines ? { lines: segments.map(numbered) } : {}) });
  else print(out, found, timed);
  if (wanted.lines && !options.json) printLines(out, segments, timed);
}

async function makeChanges(
  call: Context['call'],
  of: { transcript: string },
  { renames, merges, moves }: ReturnType<typeof readChanges>,
): Promise<void> {
  for (const [from, to] of renames) await call('speakers.rename', { ...of, from, to });
  for (const [from, into] of merges) await call('speakers.merge', { ...of, from, into });
  for (const [segments, name] of moves)
    await call('speakers.assign', { ...of, segments, speaker: name || null });
}

/** All are read before the first is done: a wrong one changes nothing. */
function readChanges({ rename, merge, move }: SpeakersOptions) {
  return {
    renames: rename.map((text) => pair('--rename', text)),
    merges: merge.map((text) => pair('--merge', text)),
    moves: move.map((text): [number[], string] => {
      const [lines, name] = pair('--move', text);
      return [readLines(lines), name];
    }),
  };
}

function pair(option: string, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`${option} takes two parts with = between them, not ${text}.`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

const MOST_LINES = 100_000;

/** `3,7-9` as 3, 7, 8, 9. */
function readLines(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [, first, last = first] = /^\s*(\d{1,6})(?:\s*-\s*(\d{1,6}))?\s*$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || to < from || to - from >= MOST_LINES)
      throw new UsageError(`--move takes numbers of lines such as 3,7-9, not ${text}.`);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

function print({ print: line, colors, note }: Output, found: Speaker[], timed: boolean): void {
  if (found.length === 0)
    note('Nobody is named yet. Name lines with --move, such as --move 0-4=Anna.');
  for (const { name, lines, seconds } of found) {
    const count = counted(lines, 'line');
    line(`${colors.bold(name)}  ${colors.dim(timed ? `${count}, ${duration(seconds)}` : count)}`);
  }
}

const numbered = ({ id, start, speaker, text }: Segment) => ({ id, start, speaker, text });

function printLines({ print: line, colors }: Output, segments: Segment[], timed: boolean): void {
  const width = String(segments.length).length;
  for (const { id, start, speaker, text } of segments) {
    const number = colors.dim(`${String(id).padStart(width)} ${timed ? `${place(start)} ` : ''}`);
    line(`${number}${speaker === undefined ? '' : `${speaker}: `}${text}`);
  }
}
