import { expect, it } from 'vitest';
import { styleOf } from '../../../../main/core/chats/style';

const of = (...texts: string[]) => styleOf(texts.map((text) => ({ text })));

it('counts length, emoji, marks, capitals and greetings', () => {
  const style = of(
    'hey Anna! 😂😂',
    'see you at eight',
    'Thanks a lot for everything.',
    'hey again 👍🏽 ok...',
    '',
  );
  expect(style).toEqual({
    messages: 4,
    medianWords: 3.5,
    emoji: 0.5,
    exclamation: 0.25,
    lowercaseStart: 0.75,
    finalPeriod: 0.25,
    polite: 0,
    topEmoji: ['😂', '👍🏽'],
    greetings: ['hey'],
  });
});

it('knows polite Korean from plain, also before laughter and emoji', () => {
  const style = of('안녕하세요 내일 갈게요 ㅎㅎ', '네 알겠습니다!', '응 갈게 👍', 'see you');
  expect(style.polite).toBeCloseTo(2 / 3);
  expect(style.greetings).toEqual(['안녕하세요']);
  // English and Korean: only letters that have a capital form are counted.
  expect(style.lowercaseStart).toBe(1);
});

it('takes neither a copyright sign nor a digit for an emoji', () => {
  expect(of('© 2025 ™ 1 2 3 #').topEmoji).toEqual([]);
});

it('takes a flag and a family for one emoji each', () => {
  expect(of('🇰🇷 👨‍👩‍👧').topEmoji).toEqual(['🇰🇷', '👨‍👩‍👧']);
});

it('of nothing is all zeros', () => {
  expect(of()).toMatchObject({ messages: 0, medianWords: 0, emoji: 0, polite: 0, topEmoji: [] });
});
