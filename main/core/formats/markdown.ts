/** A recording as a Markdown page: title, the newest summary of each type with its sources' times, transcript. */
import type { Point, Recording, Segment, Summary } from '../../contract';
import { doubtMark } from './doubt';
import { clock, shortClock } from './time';
import type { WritableTranscript } from './write';

/** Parts what was spoken from what is told about it. */
export const TRANSCRIPT_HEADING = '## Transcript';

/** What Markdown would read as markup. Dots and dashes matter only at the start of a line, where none of ours stand. */
const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&]/g, (mark) => `\\${mark}`);

const HEADINGS: Record<Summary['type'], string> = {
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

/** The page; without a recording only the transcript. */
export function writeMarkdown(
  recording: Recording | null,
  transcript: WritableTranscript,
  summaries: Summary[],
): string {
  const newest = new Map([...summaries].reverse().map((summary) => [kindOf(summary), summary]));
  const body = transcript.segments.map((segment) => line(segment, transcript.timed));
  const blocks = recording
    ? [...head(recording), ...[...newest.values()].flatMap(section), TRANSCRIPT_HEADING, ...body]
    : body;
  return `${blocks.join('\n\n')}\n`;
}

function head({ title, createdAt, duration, language }: Recording): string[] {
  const day = new Date(createdAt).toISOString().slice(0, 10);
  const facts = [day, duration === null ? '' : shortClock(duration), language ?? ''];
  return [`# ${escapeMarkdown(title)}`, facts.filter((fact) => fact !== '').join(' · ')];
}

/** Templates are told apart by their names. */
const kindOf = ({ type, template }: Summary): string => (template ? `template ${template}` : type);

function section({ type, points, template, sections = [] }: Summary): string[] {
  const heading = `## ${template ? escapeMarkdown(template) : HEADINGS[type]}`;
  if (type !== 'template') return [heading, pointList(type, points)];
  const parts = sections.flatMap((part, place) => [
    `### ${escapeMarkdown(part.heading)}`,
    pointList(
      part.type,
      points.filter((point) => point.section === place),
    ),
  ]);
  return [heading, ...parts];
}

function pointList(type: Summary['type'], points: Point[]): string {
  const mark = type === 'actions' ? '- [ ]' : '-';
  const lines = points.map(
    (point) => `${mark} ${leadOf(point)}${escapeMarkdown(point.text)}${asides(point)}`,
  );
  return lines.length ? lines.join('\n') : '—';
}

/** `**12 percent, 450 euros** — `, `**03:10 The pump** — `. */
function leadOf({ figures = [], title, start }: Point): string {
  const time = start === undefined ? '' : `${shortClock(start)} `;
  const lead = title === undefined ? figures.join(', ') : `${time}${title}`;
  return lead === '' ? '' : `**${escapeMarkdown(lead)}** — `;
}

/** Owner, date and the times of the passages: ` — Anna, by Friday, 2026-03-20 (01:02, 03:10)`. */
function asides({ owner, due, dueDate, sources }: Point): string {
  const day = dueDate === due ? undefined : dueDate;
  const who = [owner, due, day].filter((part) => part !== undefined).map(escapeMarkdown);
  const times = sources.flatMap(({ start, end }) =>
    start === undefined || !end ? [] : [shortClock(start)],
  );
  const said = [...new Set(times)].join(', ');
  return `${who.length ? ` — ${who.join(', ')}` : ''}${said ? ` (${said})` : ''}`;
}

const line = (segment: Segment, timed: boolean): string => {
  const { start, speaker } = segment;
  const lead = [timed ? `[${clock(start)}]` : '', speaker ? `${escapeMarkdown(speaker)}:` : '']
    .filter((part) => part !== '')
    .join(' ');
  const text = doubtMark(segment) + escapeMarkdown(segment.text);
  return lead === '' ? text : `**${lead}** ${text}`;
};
