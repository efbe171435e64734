/** The recording as chapters: where the talk turns, a title in words that were said, and what was said there. */
import type { Point, SummaryLength } from '../../../contract';
import { shortClock } from '../../formats';
import { countWords } from '../../words';
import { capitalize } from '../clean';
import type { Candidate, Digest } from '../digest';
import type { Sentence } from '../sentences';
import { sourcesOf } from '../sources';
import { createSubjects } from '../subject';
import { centroid, dot } from '../vectors';
import { paragraph, type Write } from './form';
import { trimToClause } from './headline';

const MOST: Record<SummaryLength, number> = { short: 4, medium: 8, long: 12 };
const SENTENCES: Record<SummaryLength, number> = { short: 1, medium: 2, long: 2 };
const MOST_TITLE_WORDS = 7;

/** Candidates that follow each other, as `Topic` has them, with all sentences that were said meanwhile. */
interface Chapter {
  candidates: Candidate[];
  sentences: Sentence[];
  subjects: string[];
}

export const writeChapters: Write = (digest, length) => {
  if (digest.candidates.length === 0) return { text: '', points: [] };
  const chapters = chaptersOf(digest, MOST[length]);
  const starts = chapters.map(({ sentences }, i) => (i === 0 ? 0 : startOf(sentences[0]!, digest)));
  const points = chapters.map((chapter, i) =>
    chapterPoint(digest, chapter, starts[i], starts[i + 1], SENTENCES[length]),
  );
  return { text: points.map(chapterLine).join('\n'), points };
};

const chapterLine = ({ title = '', start, text }: Point): string =>
  `${start === undefined ? '-' : shortClock(start)} ${title}: ${text}`;

function chaptersOf(digest: Digest, most: number): Chapter[] {
  const { candidates, sentences, language } = digest;
  const subjectsOf = createSubjects(digest);
  const groups = joined(
    digest.topics.map(({ from, to }) => candidates.slice(from, to)),
    most,
  );
  return groups.map((group, i) => {
    const from = i === 0 ? 0 : group[0]!.sentence.index;
    const inside = sentences.slice(from, groups[i + 1]?.[0]?.sentence.index);
    return {
      candidates: group,
      sentences: inside,
      subjects: language === 'en' ? subjectsOf(inside) : [],
    };
  });
}

/** Joins the two neighbours that are most alike until few enough are left. */
function joined(topics: Candidate[][], most: number): Candidate[][] {
  const groups = [...topics];
  while (groups.length > most) {
    const centres = groups.map((group) => centroid(group.map(({ vector }) => vector)));
    const alike = centres.slice(1).map((centre, i) => dot(centre, centres[i]!));
    const at = alike.indexOf(Math.max(...alike));
    groups.splice(at, 2, [...groups[at]!, ...groups[at + 1]!]);
  }
  return groups;
}

function chapterPoint(
  digest: Digest,
  chapter: Chapter,
  start: number | undefined,
  next: number | undefined,
  most: number,
): Point {
  const { segments, method } = digest;
  const told = [...chapter.candidates]
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a.index - b.index);
  const end = next ?? segments.at(-1)!.end;
  return {
    text: paragraph(
      digest,
      told.map(({ text }) => text),
    ),
    sources: told.flatMap(({ parts }) => sourcesOf(parts, segments)),
    method,
    title: titleOf(chapter, told),
    ...(start === undefined || end === 0 ? {} : { start, end }),
  };
}

/** Undefined where the transcript has no times. */
const startOf = ({ parts }: Sentence, { segments }: Digest): number | undefined =>
  sourcesOf(parts, segments)[0]!.start;

/** Said often, and no subject: numbers, places in a row, what one does to a list. */
const NO_TITLE =
  /^(?:first|second|third|next|last|other|another|start|true|ready|thing|things|week|hour|hours|today|tomorrow|place|point|ideas?|question|questions|meeting|people|positive|save|blank|push|word|item|single|whole|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundred|thousand|\p{N}.*)$/iu;

/** What it is about, in words said there; where nothing is said twice, the beginning of what tells most. */
function titleOf({ subjects, sentences }: Chapter, [told]: Sentence[]): string {
  const phrases = subjects
    .filter((subject) => !NO_TITLE.test(subject))
    .map((subject) => asSaid(subject, sentences));
  if (phrases.length > 0) return capitalize(phrases.join(', '));
  const { text } = told!;
  const clause = trimToClause(text, MOST_TITLE_WORDS);
  if (clause !== null && countWords(clause) > 1) return clause;
  return `${text.split(' ').slice(0, MOST_TITLE_WORDS).join(' ')}…`;
}

/** Subjects are counted in small letters; names are written large. */
function asSaid(subject: string, sentences: Sentence[]): string {
  for (const { text } of sentences) {
    const at = text.toLowerCase().indexOf(subject);
    if (at > 0) return text.slice(at, at + subject.length);
  }
  return subject;
}
