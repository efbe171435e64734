import { describe, expect, it } from 'vitest';
import { type TimedToken, wordsOf } from '../../../../main/inference/text/words';

/** Tokens whose text is given; a character may be split over two of them. */
function tokensOf(parts: (string | Uint8Array)[]) {
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  const tokens: TimedToken[] = bytes.map((_, token) => ({
    token,
    start: token,
    end: token + 1,
    probability: 1 / (token + 1),
  }));
  const decode = (ids: number[]) => Buffer.concat(ids.map((id) => bytes[id]!)).toString('utf8');
  return { tokens, decode };
}

function words(parts: (string | Uint8Array)[], language = 'en') {
  const { tokens, decode } = tokensOf(parts);
  return wordsOf(tokens, language, decode);
}

describe('wordsOf()', () => {
  it('joins pieces up to the next space, with the times from first to last', () => {
    expect(words([' glad', ' wel', 'come'])).toMatchObject([
      { text: ' glad', start: 0, end: 1, probability: 1 },
      { text: ' welcome', start: 1, end: 3, probability: (1 / 2 + 1 / 3) / 2 },
    ]);
  });

  it('gives marks to the word beside them, and its time to the letters only', () => {
    expect(words([' classes', ',', ' and', ' “', 'we', '”'])).toMatchObject([
      { text: ' classes,', start: 0, end: 1 },
      { text: ' and' },
      { text: ' “we”', start: 4, end: 5 },
    ]);
  });

  it('waits for the whole character (would catch U+FFFD in Korean)', () => {
    const [half, rest] = [Buffer.from('길').subarray(0, 2), Buffer.from('길').subarray(2)];
    expect(words([' ', half, rest, ' 한'], 'ko').map(({ text }) => text)).toEqual([' 길', ' 한']);
  });

  it('parts languages without spaces by dictionary, and loses no character', () => {
    const found = words(['今日', 'は', '天', '気', 'が', 'いい', '。'], 'ja');
    expect(found.map(({ text }) => text).join('')).toBe('今日は天気がいい。');
    expect(found.length).toBeGreaterThan(2);
    expect(found.map(({ text }) => text)).toContain('天気');
  });

  it('makes no word of marks alone', () => {
    expect(words([' ...', '!'])).toEqual([]);
  });
});
