/** A recording for people: title, facts, summaries, transcript. */
import type { Gap, Recording, Summary, Transcript } from '../../../contract';
import { type Output, paragraph } from '../output';
import { duration, moment, place } from '../times';
import { printSummary, SUMMARY_TITLES } from './summary';

/** Title and one line of facts. */
export function printTitle({ print, colors }: Output, recording: Recording): void {
  const { title, createdAt, duration: seconds, language, status, id } = recording;
  const facts = [moment(createdAt), seconds === null ? '' : duration(seconds), language ?? '', id];
  if (status !== 'ready') facts.push(status);
  print(colors.bold(title));
  print(colors.dim(facts.filter((fact) => fact !== '').join(' · ')));
}

/** The newest summary of each type, as `types` orders them. */
export function printSummaries(
  out: Output,
  summaries: Summary[],
  types: Summary['type'][] = [
    'headline',
    'tldr',
    'teaser',
    'key-points',
    'decisions',
    'actions',
    'questions',
    'figures',
    'chapters',
    'template',
  ],
): void {
  for (const type of types) {
    const newest = summaries.find((summary) => summary.type === type);
    if (!newest) continue;
    out.print(`\n${out.colors.bold(out.colors.green(newest.template ?? SUMMARY_TITLES[type]))}`);
    printSummary(out, newest);
  }
}

/** Lines with times and speakers, `[?]` before what was doubted; a speaker is named when the turn changes. */
export function printTranscript(
  { print, colors, width }: Output,
  { segments, timed }: Pick<Transcript, 'segments' | 'timed'>,
  gaps: readonly Gap[] = [],
): void {
  let turn: string | undefined;
  const left = timed ? [...gaps] : [];
  const printGapsUntil = (time: number) => {
    while (left[0] && left[0].at <= time) print(colors.dim(gapLine(left.shift() as Gap)));
  };
  for (const { start, speaker, text, doubt } of segments) {
    printGapsUntil(start);
    if (speaker !== undefined && speaker !== turn) print(colors.bold(speaker));
    turn = speaker;
    const time = timed ? `${place(start)} ` : '';
    const said = doubt === undefined ? text : `[?] ${text}`;
    const [first = '', ...more] = paragraph(said, width, ' '.repeat(time.length)).split('\n');
    const body = [first.slice(time.length), ...more].join('\n');
    print(colors.dim(time) + (doubt === undefined ? body : colors.yellow(body)));
  }
  printGapsUntil(Number.POSITIVE_INFINITY);
}

const GAPS: Record<Exclude<Gap['kind'], 'clock'>, string> = {
  pause: 'Paused for',
  device: 'The microphone was gone for',
  sleep: 'The computer slept for',
  silence: 'No sound came for',
};

/** `— 12:03 Paused for 2:10 —` */
function gapLine({ at, kind, seconds, label }: Gap): string {
  const time = duration(Math.abs(seconds));
  const way = seconds < 0 ? 'back' : 'forward';
  const told = kind === 'clock' ? `The clock was set ${way} by ${time}` : `${GAPS[kind]} ${time}`;
  return `— ${place(at)} ${told}${label === undefined ? '' : ` → ${label}`} —`;
}
