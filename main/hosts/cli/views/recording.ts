/** A recording for people: title, facts, summaries, transcript. */
import type { Recording, Summary, Transcript } from '../../../contract';
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
): void {
  let turn: string | undefined;
  for (const { start, speaker, text, doubt } of segments) {
    if (speaker !== undefined && speaker !== turn) print(colors.bold(speaker));
    turn = speaker;
    const time = timed ? `${place(start)} ` : '';
    const said = doubt === undefined ? text : `[?] ${text}`;
    const [first = '', ...more] = paragraph(said, width, ' '.repeat(time.length)).split('\n');
    const body = [first.slice(time.length), ...more].join('\n');
    print(colors.dim(time) + (doubt === undefined ? body : colors.yellow(body)));
  }
}
