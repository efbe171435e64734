import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { intentOf } from '../../../../main/core/replies/acts/intent';
import { readActs } from '../../../../main/core/replies/acts/read';
import { wantedIntents } from '../../../../main/core/replies/acts/wanted';
import { turnsOf } from '../../../helpers/conversation';

const actsOf = (language: string, ...lines: string[]) => [
  ...readActs(turnsOf(...lines.map((line) => `Ana: ${line}`)), language).acts,
];

it.each([
  ['are you free on Tuesday?', 'invitation'],
  ['which one do you want, the red or the blue?', 'choice'],
  ['where did you put the keys', 'wh-question'],
  ['are you ok??', 'wellbeing-question'],
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
  ['몸은 좀 괜찮아?', 'wellbeing-question'],
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

it('passes over what is said to somebody else of the group', () => {
  const turns = turnsOf(
    'Me: hi',
    'Bo: Ana, can you bring the salad?',
    'Ana: sure',
    'Bo: I passed my exam!',
  );
  expect([...readActs(turns, 'en').acts]).toEqual(['good-news']);
});

it('takes a question that another has written after for answered', () => {
  const turns = turnsOf('Me: hi', 'Bo: did they win?', 'Ana: yes. want to come on Sunday?');
  expect([...readActs(turns, 'en').acts][0]).toBe('invitation');
});

it('goes back to what I have but cried out at or asked about', () => {
  const lost = turnsOf('Ana: we broke up', 'Me: oh no', 'Ana: after all this time');
  expect([...readActs(lost, 'en').acts]).toContain('bad-news');
  const asked = turnsOf('Ana: can you feed the cat?', 'Me: how often?', 'Ana: just in the morning');
  expect([...readActs(asked, 'en').acts]).toContain('request');
  const answered = turnsOf('Ana: can you feed the cat?', 'Me: yes, gladly', 'Ana: it eats a lot');
  expect([...readActs(answered, 'en').acts]).not.toContain('request');
});

interface JudgedMessages {
  language: string;
  messages: string[];
  act: string;
  intents: string[];
}

const FIXTURES = path.join(import.meta.dirname, '../../../fixtures/replies');
const MOSTLY = 0.95;

describe.each(['en', 'ko'])('the last messages of acts.%s.jsonl', (language) => {
  const lines = readFileSync(path.join(FIXTURES, `acts.${language}.jsonl`), 'utf8').trim();
  const judged = lines.split('\n').map((line) => {
    const one = JSON.parse(line) as JudgedMessages;
    const reading = readActs(turnsOf(...one.messages.map((text) => `Ana: ${text}`)), language);
    return { ...one, acts: [...reading.acts], wanted: wantedIntents(reading).slice(0, 3) };
  });
  const shareOf = (fits: (one: (typeof judged)[number]) => boolean) =>
    judged.filter(fits).length / judged.length;

  it('are read as what they are', () => {
    expect(judged.length).toBeGreaterThanOrEqual(60);
    const first = ({ acts, act }: (typeof judged)[number]) =>
      acts.find((one) => one === act || one !== 'wh-question') === act;
    expect(shareOf(first)).toBeGreaterThanOrEqual(MOSTLY);
  });

  it('call for the intents that answer them', () => {
    expect(shareOf(({ wanted, intents }) => wanted[0] === intents[0])).toBeGreaterThanOrEqual(
      MOSTLY,
    );
    expect(
      shareOf(({ wanted, intents }) => wanted.includes(intents[0] as never)),
    ).toBeGreaterThanOrEqual(MOSTLY);
  });

  it('get no time proposed for a fact that is asked', () => {
    const facts = judged.filter(({ act }) => act.endsWith('-question') && act !== 'time-question');
    expect(facts.flatMap(({ wanted }) => wanted)).not.toContain('propose-time');
  });
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
