/** A summary in sections: every section is written from the same reading of the transcript. */
import type {
  Point,
  SummaryBody,
  SummaryLength,
  SummaryNote,
  SummaryType,
  TemplateSection,
} from '../../contract';
import type { Reading } from '../extraction';
import { documentText } from '../extraction/forms/text';
import type { FilledTemplate } from '../ports';

/** They may take any sentence, so they take those that stand in no other section; the others take only what they look for. */
const TAKES_ANYTHING: ReadonlySet<SummaryType> = new Set([
  'headline',
  'tldr',
  'teaser',
  'key-points',
]);

/** These hold for the whole document; all others for the section that says so. */
const OF_ALL: ReadonlySet<SummaryNote> = new Set(['lexical', 'mixed', 'very-short']);

const LENGTHS: readonly SummaryLength[] = ['short', 'medium', 'long'];

/** Writes the document. An empty section stays empty: nothing is invented to fill it. */
export function writeDocument(reading: Reading, { name, sections }: FilledTemplate): SummaryBody {
  const bodies = writeSections(reading, sections);
  const [first] = bodies as [SummaryBody];
  const written = sections.map((section, i) => ({
    ...section,
    notes: bodies[i]!.notes.filter((note) => !OF_ALL.has(note)),
  }));
  return {
    ...first,
    type: 'template',
    length: longestOf(sections),
    ...(name === undefined ? {} : { template: name }),
    text: documentText(
      written,
      bodies.map(({ text }) => text),
      first.language,
    ),
    points: bodies.flatMap(({ points }, section) => points.map((point) => ({ ...point, section }))),
    sections: written,
    notes: first.notes.filter((note) => OF_ALL.has(note)),
  };
}

/** In the order of the template; no sentence of a section that takes anything stands in another one, but in a chapter, which tells its place. */
function writeSections(reading: Reading, sections: TemplateSection[]): SummaryBody[] {
  const order = [...sections.keys()].sort((a, b) => rank(sections[a]!) - rank(sections[b]!));
  const bodies: SummaryBody[] = [];
  const taken: Point[] = [];
  for (const place of order) {
    const { type, length } = sections[place]!;
    const body = reading.write(type, length, TAKES_ANYTHING.has(type) ? taken : []);
    bodies[place] = body;
    if (type !== 'chapters') taken.push(...body.points);
  }
  return bodies;
}

const rank = ({ type }: TemplateSection): number => (TAKES_ANYTHING.has(type) ? 1 : 0);

const longestOf = (sections: TemplateSection[]): SummaryLength =>
  LENGTHS.findLast((length) => sections.some((section) => section.length === length)) ?? 'medium';
