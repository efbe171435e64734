/** Composes a summary topic by topic, weightiest first; every step gives a whole summary, better than the one before. */
import type { PartOf, Point, SummaryBody, SummaryLength } from '../../contract';
import type { Reading } from '../extraction';
import type { TextModel } from '../ports';
import { countWords } from '../words';
import { rankTopics } from './passages';
import { show } from './show';
import { type Check, composeTopic, type Part, type Work } from './topic';

/** Kinds of summary that are composed; the others choose from what was said. */
export type ComposedType = 'tldr' | 'key-points';

const WANTED: Record<ComposedType, Record<SummaryLength, { points: number; words: number }>> = {
  tldr: {
    short: { points: 1, words: 40 },
    medium: { points: 3, words: 70 },
    long: { points: 9, words: 118 },
  },
  'key-points': {
    short: { points: 3, words: 100 },
    medium: { points: 5, words: 160 },
    long: { points: 7, words: 220 },
  },
};
/** Of one topic; a recording that has fewer topics than points gets several of each. */
const MOST_OF_TOPIC = 3;
/** With less room than this, a further sentence would hardly fit. */
const FEWEST_WORDS = 10;

export interface Tools {
  text: TextModel;
  check: Check;
}

export interface Hears {
  /** The extract first, and then every better version. */
  draft(body: SummaryBody): void;
  /** The part that is begun now, and how many there will be as far as is known. */
  part(part: PartOf): void;
}

/**
 * Tells of every step while it goes on. Rejects with `cancelled` after the signal; where the model fails, the recording's own words
 * stay and `coverage` tells it.
 */
export async function compose(
  reading: Reading,
  { type, length }: { type: ComposedType; length: SummaryLength },
  { text, check }: Tools,
  signal: AbortSignal,
  hears: Hears,
): Promise<SummaryBody> {
  const { digest } = reading;
  const extract = reading.write(type, length);
  hears.draft(extract);
  const most = WANTED[type][length];
  const removed = [...extract.removed];
  const work: Work = { digest, text, check, signal, said: [], removed };
  const parts: Part[] = [];
  const composed = { digest, extract, parts, removed, model: text.id };
  const ranked = rankTopics(digest);
  const each = Math.min(MOST_OF_TOPIC, Math.ceil(most.points / ranked.length));
  const planned = Math.min(ranked.length, Math.ceil(most.points / each));
  let words = 0;
  for (const [i, topic] of ranked.entries()) {
    if (work.said.length >= most.points || words > most.words - FEWEST_WORDS) break;
    hears.part({ number: i + 1, of: Math.max(planned, i + 1) });
    const part = await composeTopic(work, topic, each);
    const points = fitting(part.points, most.words - words, work.said.length === 0);
    parts.push({ ...part, points });
    work.said.push(...points.map((point) => point.text));
    words = work.said.reduce((sum, said) => sum + countWords(said), 0);
    hears.draft(show(composed, false));
  }
  return show(composed, true);
}

/** Points that fit into the words that are left; the first of all stays, however long. */
function fitting(points: Point[], room: number, isFirst: boolean): Point[] {
  let left = room;
  return points.filter(({ text }, i) => {
    const words = countWords(text);
    const fits = words <= left || (isFirst && i === 0);
    if (fits) left -= words;
    return fits;
  });
}
