/** Numbers, sums and dates, each in the sentence that tells what it is about. */
import type { Point, SummaryLength } from '../../../contract';
import type { Digest } from '../digest';
import { figuresIn } from '../figures';
import type { Sentence } from '../sentences';
import { sourcesOf } from '../sources';
import { type Found, weightiest } from './choose';
import { attributed, pointOf, type Write } from './form';

const MOST: Record<SummaryLength, number> = { short: 4, medium: 8, long: 16 };
/** An answer as short as this says nothing without its question: "About six weeks." */
const SHORT_ANSWER = 9;
/** "Fifteen.": nobody could tell what of. */
const FEWEST_WORDS = 3;
/** Weight of sums, shares and dates. */
const TELLING = 0.8;

interface Told extends Found {
  figures: string[];
  /** What is asked, where the answer is too short to tell what it is about. */
  asked?: Sentence;
}

/** How the meeting itself is run. */
const MEETING =
  /\b(?:meeting|agenda|presentations?|see you|carry on until|(?:minutes?|hours?) left)\b|회의/iu;

/** How long the meeting goes on, and when the next one is. */
const isAboutMeeting = (text: string, weights: number[]): boolean =>
  MEETING.test(text) && Math.max(...weights) < TELLING;

function toldIn(sentence: Sentence, before: Sentence | undefined): Told[] {
  const figures = figuresIn(sentence.text, sentence.language);
  if (figures.length === 0 || sentence.question) return [];
  const weights = figures.map(({ weight }) => weight);
  if (isAboutMeeting(sentence.text, weights)) return [];
  const score = Math.max(...weights);
  const isAnswer = before?.question && before.complete && sentence.words <= SHORT_ANSWER;
  if (!isAnswer && sentence.words < FEWEST_WORDS) return [];
  return [
    {
      sentence,
      score,
      figures: figures.map(({ text }) => text),
      ...(isAnswer ? { asked: before } : {}),
    },
  ];
}

/** A sum that is said again is told once, where most is said of it. */
function onceEach(found: Told[]): Told[] {
  const fullest = new Map<string, Told>();
  for (const told of found) {
    const key = told.figures.join(' ').toLowerCase();
    const known = fullest.get(key);
    if (!known || known.sentence.words < told.sentence.words) fullest.set(key, told);
  }
  return found.filter((told) => fullest.get(told.figures.join(' ').toLowerCase()) === told);
}

function figurePoint(digest: Digest, { sentence, asked, figures }: Told): Point {
  const point = pointOf(digest, sentence);
  if (!asked) return { ...point, figures };
  const sources = [...sourcesOf(asked.parts, digest.segments), ...point.sources];
  return { ...point, text: `${asked.text} ${sentence.text}`, sources, figures };
}

/** The figures, and what is said of them. */
export const figureLine = (figures: readonly string[], text: string): string =>
  `- ${figures.join(', ')}: ${text}`;

export const writeFigures: Write = (digest, length) => {
  const found = digest.sentences.flatMap((one, i) => toldIn(one, digest.sentences[i - 1]));
  const chosen = weightiest(digest, onceEach(found), MOST[length]);
  const points = chosen.map((told) => figurePoint(digest, told));
  const lines = points.map(({ text, figures = [] }, i) =>
    figureLine(figures, chosen[i]!.asked ? text : attributed(digest, chosen[i]!.sentence)),
  );
  return { text: lines.join('\n'), points };
};
