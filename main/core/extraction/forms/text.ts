/** The text of a summary whose points are no longer those that were chosen at first, in the form of its kind. */
import type { Point, Segment, SummaryBody, WrittenSection } from '../../../contract';
import { nothingIn, pageWords } from '../../formats/page-words';
import { actionLine } from './actions';
import { attributed, paragraph } from './form';

/** Sentences that somebody worded name who says what; the recording's own words get the name put before. */
export function textOf(
  { type, language, sections }: Pick<SummaryBody, 'type' | 'language' | 'sections'>,
  points: readonly Point[],
  segments: readonly Segment[],
): string {
  if (sections) {
    const here = (place: number) => points.filter(({ section }) => section === place);
    const texts = sections.map((part, i) => textOf({ ...part, language }, here(i), segments));
    return documentText(sections, texts, language);
  }
  const texts = points.map(({ text }) => text);
  if (type === 'headline' || type === 'teaser') return paragraph({ language }, texts);
  if (type === 'actions') return points.map(actionLine).join('\n');
  const voices = { corpus: { speakerWords: new Map(segments.map((one) => [speaker(one), true])) } };
  const speakers = new Map(segments.map((segment) => [segment.id, segment.speaker]));
  const spoken = points.map(({ text, method, sources }) => ({
    text,
    speaker: isOwnWords(method) ? speakers.get(sources[0]?.segment ?? -1) : undefined,
  }));
  if (type === 'tldr') {
    const lines = spoken.map((one, i) => attributed(voices, one, spoken[i - 1]));
    return paragraph({ language }, lines);
  }
  return spoken.map((one) => `- ${attributed(voices, one)}`).join('\n');
}

const speaker = ({ speaker: name = '' }: Segment): string => name;

const isOwnWords = (method: Point['method']): boolean =>
  method === 'extract' || method === 'lexical';

/** Headings with what stands below them, or a line that says that nothing does. */
export const documentText = (
  sections: readonly WrittenSection[],
  texts: readonly string[],
  language: string,
): string => {
  const words = pageWords(language);
  return sections
    .map((section, i) => `${section.heading}\n${texts[i] || nothingIn(section, words)}`)
    .join('\n\n');
};
