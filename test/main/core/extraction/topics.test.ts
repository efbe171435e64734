import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../../../main/core/extraction/sentences';
import { findTopics } from '../../../../main/core/extraction/topics';
import { segmentsOf } from '../../../helpers/extraction';

/** Sentences of one segment each, whose meaning is a direction. */
function talk(...directions: number[]) {
  const segments = segmentsOf(...directions.map((d) => `About ${d}.`));
  const sentences = directions.map(
    (_, i) =>
      ({ speaker: undefined, parts: [{ segment: i, from: 0, to: 5 }] }) as unknown as Sentence,
  );
  const vectors = directions.map((d) =>
    Float32Array.of(d === 0 ? 1 : 0, d === 1 ? 1 : 0, d === 2 ? 1 : 0),
  );
  return findTopics(sentences, vectors, segments);
}
const times = (direction: number, count: number) => Array.from({ length: count }, () => direction);

describe('findTopics', () => {
  it('ends a topic where the talk turns', () => {
    const topics = talk(...times(0, 12), ...times(1, 12), ...times(2, 12));
    expect(topics.map(({ from, to }) => [from, to])).toEqual([
      [0, 12],
      [12, 24],
      [24, 36],
    ]);
  });

  it('covers everything without gap or overlap, twelve at most', () => {
    const topics = talk(...Array.from({ length: 300 }, (_, i) => Math.floor(i / 6) % 3));
    expect(topics.length).toBeLessThanOrEqual(12);
    expect(topics[0]!.from).toBe(0);
    expect(topics.at(-1)!.to).toBe(300);
    expect(topics.slice(1).map(({ from }) => from)).toEqual(
      topics.slice(0, -1).map(({ to }) => to),
    );
  });

  it.each([0, 1, 3])('takes %d sentences as one topic or none', (count) => {
    const topics = talk(...times(0, count));
    expect(topics.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(count);
  });
});
