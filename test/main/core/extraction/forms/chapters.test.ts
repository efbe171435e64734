import { describe, expect, it } from 'vitest';
import type { Segment, SummaryLength } from '../../../../../main/contract';
import { writeChapters } from '../../../../../main/core/extraction/forms/chapters';
import { digestOf, inexact, segmentsOf } from '../../../../helpers/extraction';

const about = (subject: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `The ${subject} of house ${i} was ${subject} again.`);
/** Five hundred words of each: long enough to be parted in three. */
const EACH = 55;
const TALK = segmentsOf(
  ...about('pump', EACH),
  ...about('Festival', EACH),
  ...about('bakery', EACH),
);

describe('writeChapters', () => {
  it('follow each other from the beginning to the end, each with its own title: catches a gap and a title of the whole', async () => {
    const { points, text } = writeChapters(await digestOf(TALK), 'medium');
    expect(points.map(({ title, start, end }) => [title, start, end])).toEqual([
      [expect.stringMatching(/pump/iu), 0, 220],
      [expect.stringMatching(/Festival/u), 220, 440],
      [expect.stringMatching(/bakery/iu), 440, 660],
    ]);
    expect(text.split('\n')[1]).toMatch(/^03:40 /);
    expect(inexact(points, TALK)).toEqual([]);
  });

  it('are more the longer they may be, and never shorter than a minute of talk', async () => {
    const count = async (segments: Segment[], length: SummaryLength) =>
      writeChapters(await digestOf(segments), length).points.length;
    const many = ['pump', 'cake', 'roof', 'boat', 'lamp', 'door'].flatMap((one) => about(one, 60));
    expect(await count(segmentsOf(...many), 'short')).toBe(3);
    expect(await count(segmentsOf(...many), 'long')).toBe(5);
    expect(await count(segmentsOf(...about('pump', 12), ...about('roof', 12)), 'long')).toBe(1);
  });

  it('go on where up to the next border nothing is worth telling: catches a chapter without a point', async () => {
    const nods = Array.from({ length: 300 }, (_, i) => `Anna: Pump ${i}.`);
    const digest = await digestOf(
      segmentsOf(...about('roof', EACH), ...nods, ...about('bakery', EACH)),
    );
    const { points } = writeChapters(digest, 'long');
    expect(points.length).toBeGreaterThan(1);
    for (const { text, sources } of points) expect([text, sources.length]).not.toEqual(['', 0]);
  });

  it('have no times where the transcript has none', async () => {
    const untimed = TALK.map((segment) => ({ ...segment, start: 0, end: 0 }));
    const { points } = writeChapters(await digestOf(untimed), 'medium');
    expect(points).toHaveLength(3);
    expect(points.every(({ start, end }) => start === undefined && end === undefined)).toBe(true);
  });

  it('are called by a sentence where no subject can be told', async () => {
    const digest = await digestOf(segmentsOf('오늘은 새 펌프를 샀습니다.'), 'ko');
    expect(writeChapters(digest, 'short').points).toMatchObject([
      { title: '오늘은 새 펌프를 샀습니다' },
    ]);
  });
});
