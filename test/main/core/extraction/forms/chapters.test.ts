import { describe, expect, it } from 'vitest';
import { writeChapters } from '../../../../../main/core/extraction/forms/chapters';
import { digestOf, inexact, segmentsOf } from '../../../../helpers/extraction';

const about = (subject: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `The ${subject} of house ${i} was ${subject} again.`);
const TALK = segmentsOf(...about('pump', 12), ...about('Festival', 12), ...about('bakery', 12));

describe('writeChapters', () => {
  it('follow each other from the beginning to the end, each with its own title: catches a gap and a title of the whole', async () => {
    const { points, text } = writeChapters(await digestOf(TALK), 'medium');
    expect(points.map(({ title, start, end }) => [title, start, end])).toEqual([
      [expect.stringMatching(/pump/iu), 0, 48],
      [expect.stringMatching(/Festival/u), 48, 96],
      [expect.stringMatching(/bakery/iu), 96, 144],
    ]);
    expect(text.split('\n')[1]).toMatch(/^00:48 /);
    expect(inexact(points, TALK)).toEqual([]);
  });

  it('are four at most when short, the most alike joined', async () => {
    const many = ['pump', 'cake', 'roof', 'boat', 'lamp', 'door'].flatMap((one) => about(one, 10));
    const digest = await digestOf(segmentsOf(...many));
    expect(writeChapters(digest, 'long').points.length).toBeGreaterThan(4);
    const { points } = writeChapters(digest, 'short');
    expect(points).toHaveLength(4);
    expect(points.at(-1)?.end).toBe(240);
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
