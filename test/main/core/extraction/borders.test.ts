import { describe, expect, it } from 'vitest';
import { chapterBorders } from '../../../../main/core/extraction/borders';
import { digestOf, segmentsOf } from '../../../helpers/extraction';

const about = (subject: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `The ${subject} of house ${i} was ${subject} again.`);

describe('chapterBorders()', () => {
  it('lie where the words change, not where the talk is halved', async () => {
    const talk = segmentsOf(...about('pump', 30), ...about('roof', 70));
    expect(chapterBorders(await digestOf(talk), 1)).toEqual([30]);
  });

  it('are helped by what people say where a topic opens', async () => {
    const same = about('pump', 100);
    const opened = same.toSpliced(40, 1, 'Okay, the next item on the agenda is the pump.');
    const [at] = chapterBorders(await digestOf(segmentsOf(...opened)), 1);
    expect(Math.abs(at! - 40)).toBeLessThan(9);
  });

  it('grow in number, but more slowly than the length', async () => {
    const borders = async (rounds: number) => {
      const lines = ['pump', 'cake', 'roof', 'boat'].flatMap((one) => about(one, 15 * rounds));
      return chapterBorders(await digestOf(segmentsOf(...lines)), 1.8).length;
    };
    const [short, long] = [await borders(4), await borders(16)];
    expect(long).toBeGreaterThan(short);
    expect(long).toBeLessThan(2.5 * short);
  });

  it('are none in a short talk, nor where nobody asks for any', async () => {
    expect(chapterBorders(await digestOf(segmentsOf('Anna: We ship on Monday.')), 2)).toEqual([]);
    expect(chapterBorders(await digestOf(segmentsOf(...about('pump', 80))), 0)).toEqual([]);
  });
});
