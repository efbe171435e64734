import { expect, it } from 'vitest';
import { intentOf } from '../../../../main/core/replies/acts/intent';
import { readActs } from '../../../../main/core/replies/acts/read';
import { turnsOf } from '../../../helpers/conversation';

const actsOf = (language: string, ...lines: string[]) => [
  ...readActs(turnsOf(...lines.map((line) => `Ana: ${line}`)), language).acts,
];

it.each([
  ['are you free on Tuesday?', 'invitation'],
  ['which one do you want, the red or the blue?', 'choice'],
  ['where did you put the keys', 'wh-question'],
  ['could you send me the slides', 'request'],
  ['I passed my driving test!!', 'good-news'],
  ['they turned me down again', 'bad-news'],
  ['thanks a lot for yesterday', 'thanks'],
  ['sorry, I forgot the tickets', 'apology'],
  ['good morning!', 'greeting'],
  ['ok good night, sleep well', 'farewell'],
  ['the cat sat on my keyboard', 'statement'],
])('reads %j as %s', (message, act) => {
  expect(actsOf('en', message)).toContain(act);
});

it.each([
  ['내일 같이 밥 먹을래?', 'invitation'],
  ['열쇠 어디에 뒀어?', 'wh-question'],
  ['자료 좀 보내 주세요', 'request'],
  ['나 시험 합격했어!!', 'good-news'],
  ['면접 떨어졌어 ㅠㅠ', 'bad-news'],
  ['어제 정말 고마웠어요', 'thanks'],
  ['늦어서 죄송해요', 'apology'],
])('reads %j as %s', (message, act) => {
  expect(actsOf('ko', message)).toContain(act);
});

it('lets the latest question decide what is asked', () => {
  const acts = actsOf('en', 'are you ok?', 'when does it start?');
  expect(acts).toContain('wh-question');
  expect(acts).not.toContain('yes-no-question');
});

it('does not read what I answered already', () => {
  const turns = turnsOf('Ana: are you coming?', 'Me: yes', 'Ana: the cat sat down');
  expect([...readActs(turns, 'en').acts]).toEqual(['statement']);
});

it.each([
  ['en', "Sorry, I can't make it.", 'decline'],
  ['en', 'Yes, sounds good!', 'agree'],
  ['en', 'Let me check and get back to you', 'defer'],
  ['en', 'What time does it start?', 'ask'],
  ['en', 'So sorry to hear that', 'condole'],
  ['en', 'Congratulations, well deserved!', 'congratulate'],
  ['en', 'It is in the second drawer', 'answer'],
  ['ko', '미안하지만 못 갈 것 같아', 'decline'],
  ['ko', '네, 그렇게 하겠습니다', 'agree'],
  ['ko', '확인해 보고 알려 드릴게요', 'defer'],
  ['ko', '축하해요!', 'congratulate'],
])('tells in %s what %j does: %s', (language, reply, intent) => {
  expect(intentOf(reply, language)).toBe(intent);
});
