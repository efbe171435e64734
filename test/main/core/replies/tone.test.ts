import { expect, it } from 'vitest';
import { koreanIn } from '../../../../main/core/replies/tone/korean';
import { stemOfA, stemWithA } from '../../../../main/core/replies/tone/korean-stems';
import { inTone, sameFacts } from '../../../../main/core/replies/tone/rewrite';

it.each([
  [
    'formal',
    'hey can u send it by 5pm? I dont have page 2',
    'Hello, can you send it by 5pm? I do not have page 2.',
  ],
  ['casual', 'Thank you very much. I will come at 6.', "thanks so much. I'll come at 6"],
  ['short', 'Hi Ana, I just wanted to let you know that I am really late.', 'I am late.'],
  ['neutral', 'thx, c u at 5', 'Thanks, c you at 5.'],
  ['warm', 'thanks, see you there', 'Thanks so much, see you there!'],
] as const)('says it %s: %j', (tone, text, wanted) => {
  expect(inTone(text, tone)).toBe(wanted);
});

it.each([
  ['casual', '네 내일 3시에 갈게요. 자료 보내 주세요', '응 내일 3시에 갈게. 자료 보내 줘'],
  ['neutral', '응 나도 갈게. 3시에 봐', '네 저도 갈게요. 3시에 봐요'],
  ['formal', '네 3시에 갈게요. 고마워요', '네 3시에 가겠습니다. 감사합니다.'],
  ['casual', '회의 참석이 어렵습니다. 죄송합니다.', '회의 참석이 어려워. 미안해'],
] as const)('says it %s: %j', (tone, text, wanted) => {
  expect(koreanIn(text, tone).text).toBe(wanted);
});

it.each([
  ['하', '해'],
  ['가', '가'],
  ['오', '와'],
  ['마시', '마셔'],
  ['되', '돼'],
  ['먹', '먹어'],
  ['좋', '좋아'],
  ['어렵', '어려워'],
  ['돕', '도와'],
  ['모르', '몰라'],
  ['듣', '들어'],
  ['낫', '나아'],
  ['쓰', '써'],
  ['바쁘', '바빠'],
  ['어떻', '어때'],
  ['쉬', '쉬어'],
  ['보내', '보내'],
])('joins %s and 아/어 to %s', (stem, joined) => {
  expect(stemWithA(stem)).toBe(joined);
});

it.each([
  ['해', '하'],
  ['몰라', '모르'],
  ['추워', '춥'],
  ['배워', '배우'],
  ['나아', '낫'],
  ['써', '쓰'],
  ['마셔', '마시'],
  ['서', '서'],
  ['들어', null],
])('finds the stem of %s: %s', (form, stem) => {
  expect(stemOfA(form)).toBe(stem);
});

it('gives the text back where a rewrite would lose a fact or turn it around', () => {
  expect(sameFacts('see you at 6', 'see you')).toBe(false);
  expect(sameFacts('I cannot come', 'I can come')).toBe(false);
  expect(sameFacts("I can't come at 6", 'I cannot come at six')).toBe(true);
});

it('keeps paragraphs, and languages that it does not know', () => {
  expect(inTone('hey\n\nsee you', 'formal')).toBe('Hello.\n\nSee you.');
  expect(inTone('明日行きます', 'formal')).toBe('明日行きます');
});
