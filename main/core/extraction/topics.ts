/**
 * Where the talk turns to something else: TextTiling (Hearst 1997) on sentence vectors instead of word counts.
 * A gap whose two sides are less alike than the gaps around it, seen as a depth, ends a topic.
 */
import type { Segment } from '../../contract';
import type { Sentence } from './sentences';
import { centroid, dot } from './vectors';

/** Candidates `from`..`to` (positions in the list of candidates, `to` not included). */
export interface Topic {
  from: number;
  to: number;
  centroid: Float32Array;
}

const WINDOW = 6;
const SMALLEST = 5;
const MOST_TOPICS = 12;
/** A new speaker, and a long pause, make a turn of the talk likelier. */
const SPEAKER_BONUS = 0.03;
const PAUSE_BONUS = 0.05;
const LONG_PAUSE = 4;

/** Likeness of what was said before and after each gap; gap i lies before candidate i. */
function gapLikeness(vectors: Float32Array[]): number[] {
  return vectors.map((_, i) => {
    if (i === 0) return 1;
    const before = centroid(vectors.slice(Math.max(0, i - WINDOW), i));
    return dot(before, centroid(vectors.slice(i, i + WINDOW)));
  });
}

/** How far one must climb to the nearest peak on both sides. */
function depth(likeness: number[], at: number): number {
  let left = at;
  while (left > 1 && likeness[left - 1]! >= likeness[left]!) left--;
  let right = at;
  while (right < likeness.length - 1 && likeness[right + 1]! >= likeness[right]!) right++;
  return likeness[left]! + likeness[right]! - 2 * likeness[at]!;
}

function bonus(before: Sentence, after: Sentence, segments: Segment[]): number {
  const pause =
    segments[after.parts[0]!.segment]!.start - segments[before.parts.at(-1)!.segment]!.end;
  const speaker = before.speaker !== after.speaker ? SPEAKER_BONUS : 0;
  return speaker + (pause > LONG_PAUSE ? PAUSE_BONUS : 0);
}

/** Splits candidates, which are in order, into at most twelve topics. Time is linear. */
export function findTopics(
  candidates: Sentence[],
  vectors: Float32Array[],
  segments: Segment[],
): Topic[] {
  const likeness = gapLikeness(vectors);
  const gaps = likeness
    .map((_, at) => ({
      at,
      depth:
        at === 0 ? 0 : depth(likeness, at) + bonus(candidates[at - 1]!, candidates[at]!, segments),
    }))
    .slice(1);
  const mean = gaps.reduce((sum, gap) => sum + gap.depth, 0) / Math.max(gaps.length, 1);
  const spread = Math.sqrt(
    gaps.reduce((sum, gap) => sum + (gap.depth - mean) ** 2, 0) / Math.max(gaps.length, 1),
  );
  const borders = [0, candidates.length];
  for (const gap of gaps.sort((a, b) => b.depth - a.depth)) {
    if (gap.depth < mean + spread / 2 || borders.length > MOST_TOPICS) break;
    if (borders.every((border) => Math.abs(border - gap.at) >= SMALLEST)) borders.push(gap.at);
  }
  borders.sort((a, b) => a - b);
  return borders.slice(1).map((to, i) => ({
    from: borders[i]!,
    to,
    centroid: centroid(vectors.slice(borders[i]!, to)),
  }));
}
