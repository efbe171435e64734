import { describe, expect, it } from 'vitest';
import {
  distanceToSpeech,
  settleTimes,
  splitSentences,
} from '../../../../main/inference/text/segments';
import type { TimedWord } from '../../../../main/inference/text/words';

/** Words of half a second, one after the other; `|` is a pause of two seconds. */
function spoken(text: string): TimedWord[] {
  let at = 0;
  return text.split(' ').flatMap((word) => {
    if (word === '|') at += 2;
    if (word === '|') return [];
    at += 0.5;
    return [{ text: ` ${word}`, start: at - 0.5, end: at, probability: 1 }];
  });
}

const lines = (words: TimedWord[]) =>
  splitSentences(words).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trim(),
  );

describe('splitSentences()', () => {
  it('ends at the marks of many scripts', () => {
    expect(lines(spoken('Is it? No. 네. はい。 Good.”'))).toEqual([
      'Is it?',
      'No.',
      '네.',
      'はい。',
      'Good.”',
    ]);
  });

  it('does not end at an abbreviation or an initial', () => {
    expect(lines(spoken('Mr. Quilter met J. Smith. Then he left.'))).toEqual([
      'Mr. Quilter met J. Smith.',
      'Then he left.',
    ]);
  });

  it('ends at a long pause without any mark', () => {
    expect(lines(spoken('one two | three four'))).toEqual(['one two', 'three four']);
  });

  it('cuts what is longer than 15 s, best after a comma, and loses no word', () => {
    const text = `${'word '.repeat(18)}middle, ${'other '.repeat(20)}end.`;
    const found = lines(spoken(text));
    expect(found.length).toBe(2);
    expect(found[0]).toMatch(/middle,$/);
    expect(found.join(' ')).toBe(text);
  });

  it('makes nothing of nothing', () => {
    expect(splitSentences([])).toEqual([]);
  });
});

describe('settleTimes()', () => {
  const word = (start: number, end: number) => ({ text: ' a', start, end, probability: 1 });

  it('clips a word to the speech that it touches most', () => {
    const [settled] = settleTimes(
      [word(0.5, 3)],
      [
        { start: 0, end: 0.8 },
        { start: 2, end: 4 },
      ],
    );
    expect(settled).toMatchObject({ start: 2, end: 3 });
  });

  it('lets no word begin before the one ahead ends, and gives each a length', () => {
    const settled = settleTimes([word(0, 1), word(0.5, 0.9), word(0.9, 2)], [{ start: 0, end: 3 }]);
    settled.forEach(({ start, end }, i) => {
      expect(end).toBeGreaterThan(start);
      if (i > 0) expect(start).toBeGreaterThanOrEqual(settled[i - 1]!.end);
    });
  });

  it('leaves a word where it is when there is no speech near', () => {
    expect(settleTimes([word(5, 6)], [{ start: 0, end: 1 }])[0]).toMatchObject({
      start: 5,
      end: 6,
    });
  });
});

describe('distanceToSpeech()', () => {
  it('is 0 where they touch, else the seconds between', () => {
    const speech = [
      { start: 1, end: 2 },
      { start: 8, end: 9 },
    ];
    expect(distanceToSpeech({ start: 1.5, end: 3 }, speech)).toBe(0);
    expect(distanceToSpeech({ start: 4, end: 5 }, speech)).toBe(2);
    expect(distanceToSpeech({ start: 6.5, end: 7.5 }, speech)).toBe(0.5);
  });
});
