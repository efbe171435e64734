/** The recording as chapters: where the talk turns, a title in words that were said, and what was said there. */
import type { Point, SummaryLength } from '../../../contract';
import { shortClock } from '../../formats';
import { chapterBorders } from '../borders';
import type { Candidate, Digest } from '../digest';
import type { Sentence } from '../sentences';
import { sourcesOf } from '../sources';
import { createSubjects } from '../subject';
import { nounsIn, titleOf } from './chapter-title';
import { paragraph, type Write } from './form';

/** Borders in 1,000 words; in the train part of QMSum, medium makes about as many as people do. */
const OFTEN: Record<SummaryLength, number> = { short: 1, medium: 1.8, long: 2.4 };
const SENTENCES: Record<SummaryLength, number> = { short: 1, medium: 2, long: 2 };

const MOST_SUBJECTS = 3;

/** Sentences that follow each other, and those of them that may be told. */
interface Chapter {
  candidates: Candidate[];
  sentences: Sentence[];
  subjects: string[];
}

export const writeChapters: Write = (digest, length) => {
  if (digest.candidates.length === 0) return { text: '', points: [] };
  const chapters = chaptersOf(digest, OFTEN[length]);
  const starts = chapters.map(({ sentences }, i) => (i === 0 ? 0 : startOf(sentences[0]!, digest)));
  const points = chapters.map((chapter, i) =>
    chapterPoint(digest, chapter, starts[i], starts[i + 1], SENTENCES[length]),
  );
  return { text: points.map(chapterLine).join('\n'), points };
};

const chapterLine = ({ title = '', start, text }: Point): string =>
  `${start === undefined ? '-' : shortClock(start)} ${title}: ${text}`;

function chaptersOf(digest: Digest, often: number): Chapter[] {
  const { candidates, sentences, language } = digest;
  const subjectsOf = createSubjects(digest, { most: MOST_SUBJECTS, fits: nounsIn });
  const within = (from: number, to = sentences.length): Candidate[] =>
    candidates.filter(({ sentence }) => sentence.index >= from && sentence.index < to);
  const starts = [0];
  // Where nothing is worth telling up to the next border, the talk goes on.
  for (const border of chapterBorders(digest, often))
    if (within(starts.at(-1)!, border).length > 0 && within(border).length > 0) starts.push(border);
  return starts.map((from, i) => {
    const inside = sentences.slice(from, starts[i + 1]);
    return {
      candidates: within(from, starts[i + 1]),
      sentences: inside,
      subjects: language === 'en' ? subjectsOf(inside) : [],
    };
  });
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
    title: titleOf(chapter.subjects, chapter.sentences, told[0]!),
    ...(start === undefined || end === 0 ? {} : { start, end }),
  };
}

/** Undefined where the transcript has no times. */
const startOf = ({ parts }: Sentence, { segments }: Digest): number | undefined =>
  sourcesOf(parts, segments)[0]!.start;
