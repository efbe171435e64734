import { expect, it } from 'vitest';
import { factsOf } from '../../../../main/core/replies/facts';
import { hintDrafts } from '../../../../main/core/replies/hint';

const textsOf = (hint: string, language = 'en') =>
  hintDrafts(hint, language, 'neutral').map(({ text }) => text);

it.each([
  ['yes, but Tuesday', 'Yes, but Tuesday would work better for me.', 'agree'],
  ["sorry can't make it", "Sorry, I can't.", 'decline'],
  ['no, too expensive', 'Sorry, no, too expensive.', 'decline'],
  ['yes, but late', "Yes, but I'll be late.", 'agree'],
  ['yes, need the key', 'Yes, I need the key.', 'agree'],
  ['yes, happy to', 'Yes, happy to.', 'agree'],
  ['no, sick', "Sorry, I can't, I'm sick.", 'decline'],
  ['6 is better', '6 works for me.', 'propose-time'],
  ['maybe', "I'm not sure yet, I'll let you know.", 'defer'],
  ['Friday at 6', 'Friday at 6 works for me.', 'propose-time'],
  ['tell them I will bring the cake', 'I will bring the cake.', 'answer'],
])('makes %j a message: %j', (hint, text, intent) => {
  expect(hintDrafts(hint, 'en', 'neutral')[0]).toMatchObject({ text, intent, origin: 'hint' });
});

it('does so in Korean', () => {
  expect(textsOf('네, 근데 화요일', 'ko')).toContain('네, 그런데 화요일 어떠세요?');
  expect(textsOf('좋아요 제가 예약할게요', 'ko')[0]).toBe('네, 제가 예약할게요.');
  expect(textsOf('아니요', 'ko')[0]).toBe('죄송하지만 어려울 것 같아요.');
});

it('holds no fact that the hint does not hold', () => {
  for (const hint of ['yes, but Tuesday', 'no, at 7 pm', 'Friday at 6', '내일 3시', 'ok']) {
    const held = factsOf(hint);
    for (const text of textsOf(hint))
      for (const fact of factsOf(text)) expect(held).toContain(fact);
  }
});

it('speaks in the tone that is wanted', () => {
  expect(hintDrafts("can't make it", 'en', 'formal')[0]!.text).toBe('Sorry, I cannot.');
  expect(hintDrafts('네', 'ko', 'casual')[0]!.text).toBe('응, 좋아');
});
