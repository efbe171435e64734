/** A summary for people: points with the places where they were said. */
import { isUnread, type Point, type SummaryBody, type SummaryNote } from '../../../contract';
import { type Output, paragraph } from '../output';
import { place } from '../times';

export const SUMMARY_TITLES: Record<SummaryBody['type'], string> = {
  tldr: 'In short',
  'key-points': 'Key points',
  headline: 'Headline',
  teaser: 'Teaser',
  actions: 'Actions',
  decisions: 'Decisions',
  questions: 'Open questions',
  figures: 'Figures',
  chapters: 'Chapters',
  template: 'Summary',
};

const NOTES: Record<SummaryNote, string> = {
  lexical: 'Chosen by word counts: the model that compares meanings does not know this language.',
  mixed: 'More than one language is spoken here; every point is in the one it was said in.',
  'not-composed':
    'In the recording’s own words: the language model in use does not write this language well enough.',
  'very-short': 'Very short: this is nearly all that was said.',
  'no-actions-here': 'Actions cannot be found in this language yet; the key points can.',
  'not-looked-for': 'This cannot be found in this language yet; the key points can.',
};

/** Prints one; `actions` with whose they are and until when, a template's sections below their headings. */
export function printSummary(out: Output, summary: SummaryBody): void {
  const { points, type, notes, sections = [] } = summary;
  if (type !== 'template') printPart(out, { type, points, notes }, 'There is nothing to sum up.');
  for (const [place, section] of sections.entries()) {
    out.print(`${place > 0 ? '\n' : ''}${out.colors.bold(section.heading)}`);
    const said = points.filter((point) => point.section === place);
    printPart(
      out,
      { ...section, points: said },
      'Nothing was found that does not stand elsewhere.',
    );
  }
  const failed = summary.coverage.parts.filter((part) => part.failed).length;
  if (failed > 0) out.print(out.colors.red(paragraph(failedParts(failed), out.width)));
  if (type === 'template') printNotes(out, notes);
}

type Part = { type: SummaryBody['type'] } & Pick<SummaryBody, 'points' | 'notes'>;

function printPart(out: Output, { type, points, notes }: Part, nothing: string): void {
  if (points.length === 0 && !isUnread(notes)) out.print(out.colors.dim(NOTHING[type] ?? nothing));
  for (const point of points) printPoint(out, point);
  printNotes(out, notes);
}

function printNotes(out: Output, notes: SummaryNote[]): void {
  for (const note of notes) out.print(out.colors.dim(paragraph(NOTES[note], out.width)));
}

const failedParts = (count: number): string =>
  `The model failed at ${count === 1 ? 'a part' : `${count} parts`}; the recording's own words stand in.`;

/** What a person's point was at first. */
export const editedFrom = (text: string): string => `edited; was: ${text}`;

/** Said of the types that look for something, where it was not there. */
const NOTHING: Partial<Record<SummaryBody['type'], string>> = {
  actions: 'No promises or requests were found.',
  decisions: 'No decisions were found.',
  questions: 'No question was left open, as far as can be told.',
  figures: 'No figures were found.',
  chapters: 'This is too short for chapters.',
};

function printPoint({ print, colors, width }: Output, point: Point): void {
  const { owner, due, dueDate } = point;
  const day = dueDate === due ? undefined : dueDate;
  const owed = [owner, due, day].filter((part) => part !== undefined).join(', ');
  const text = owed === '' ? `${leadOf(point)}${point.text}` : `${point.text} (${owed})`;
  const [first = '', ...more] = paragraph(text, width, '  ').split('\n');
  print([`${colors.cyan('•')}${first.slice(1)}`, ...more].join('\n') + said(point, colors.dim));
  if (point.was) print(colors.dim(paragraph(editedFrom(point.was.text), width, '  ')));
}

/** The figures, or where a chapter begins and what it is called. */
function leadOf({ figures = [], title, start }: Point): string {
  const time = start === undefined ? '' : `${place(start)} `;
  const lead = title === undefined ? figures.join(', ') : `${time}${title}`;
  return lead === '' ? '' : `${lead} — `;
}

/** ` [01:02] [03:10]`; nothing for transcripts without times. */
function said({ sources }: Point, dim: (text: string) => string): string {
  const places = sources.flatMap(({ start, end }) =>
    start === undefined || !end ? [] : [place(start)],
  );
  return places.length === 0 ? '' : ` ${dim([...new Set(places)].join(' '))}`;
}
