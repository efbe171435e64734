import { describe, expect, it } from 'vitest';
import type { Sharing } from '../../../../main/contract';
import { createReplacer } from '../../../../main/core/sharing/replace';
import type { Found } from '../../../../main/core/sharing/types';

const NOTHING: Sharing = { keep: [], hide: [] };
const anna: Found[] = [
  { class: 'name', text: 'Anna Bell', who: 'Anna Bell' },
  { class: 'name', text: 'Anna', who: 'Anna Bell' },
  { class: 'name', text: 'Ben', who: 'Ben' },
  { class: 'phone', text: '555 0123', who: '5550123' },
];
const text = (said: string, share = NOTHING, language = 'en', found = anna) =>
  createReplacer(found, share, language).text(said);

describe('createReplacer()', () => {
  it('puts the same word in the place of the same thing, the longest first, and whole words only', () => {
    expect(text('Anna Bell called; Anna’s number is 555 0123, not Annabel’s. Ben?')).toBe(
      'Person 1 called; Person 1’s number is [phone 1], not Annabel’s. Person 2?',
    );
  });

  it('keeps what is to stay, hides what was not found, whatever signs it has', () => {
    const share = { keep: ['Ben'], hide: ['plan (B+)', '$5.00'] };
    expect(text('Ben likes plan (B+) for $5.00, not plan (C).', share)).toBe(
      'Ben likes [hidden 1] for [hidden 2], not plan (C).',
    );
  });

  it('hides what is to be hidden even if it is also to be kept', () => {
    expect(text('Ben', { keep: ['Ben'], hide: ['Ben'] })).toBe('[hidden 1]');
  });

  it('finds words over a line’s end', () => {
    expect(text('It is 555\n0123.')).toBe('It is [phone 1].');
  });

  it.each([
    ['민수가 왔고 민수는 민수를 봤다', '사람 1이 왔고 사람 1은 사람 1을 봤다'],
    ['지영이랑 지영과 지영으로, 지영아!', '사람 2랑 사람 2와 사람 2로, 사람 2야!'],
    ['민수로 부터', '사람 1로 부터'],
    ['민수네 집', '사람 1네 집'],
    ['민수기업의 지원금', '민수기업의 지원금'],
    ['민수팀장님께서는', '사람 1팀장님께서는'],
  ])('gives “%s” the particles of the new word', (said, shared) => {
    const found: Found[] = ['민수', '지영'].map((name) => ({
      class: 'name',
      text: name,
      who: name,
    }));
    expect(text(said, NOTHING, 'ko', found)).toBe(shared);
  });
});
