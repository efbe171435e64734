import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gentleLine } from '../../../../main/core/replies/danger/lines';
import { dangerIn } from '../../../../main/core/replies/danger/read';
import { parseSensitive } from '../../../../main/core/replies/evaluation/chats';
import { turnsOf } from '../../../helpers/conversation';

const danger = (text: string) => dangerIn(turnsOf('Me: hey', `Ana: ${text}`));

it.each([
  ['we lost mum this morning', 'grief'],
  ["I don't want to be alive anymore", 'self-harm'],
  ['my husband hit me again last night', 'violence'],
  ['his chest hurts and his arm went numb', 'medical'],
  ['I got arrested last night', 'legal'],
  ['a stranger keeps following me, he followed me home', 'harassment'],
  ['my stepdad comes into my room at night', 'minors'],
  ['할머니가 오늘 새벽에 돌아가셨어', 'grief'],
  ['살고 싶지가 않아 요즘', 'self-harm'],
  ['남편이 또 때렸어', 'violence'],
  ['아빠가 쓰러지셨어 의식이 없대', 'medical'],
  ['경찰에서 조사받으러 오래', 'legal'],
  ['팀장님이 자꾸 허벅지를 만져', 'harassment'],
  ['새아빠가 밤에 방에 들어와', 'minors'],
])('keeps silent about %j: %s', (text, reason) => {
  expect(danger(text)).toBe(reason);
});

it.each([
  'this traffic is killing me',
  "I'm dead tired, going to bed",
  'my phone died, sorry',
  'he killed that presentation',
  'shoot me an email when you are done',
  'we are shooting the wedding video on Tuesday',
  'the court is booked for badminton at six',
  "don't tell mum but it's a surprise party",
  'the boss fight took me two hours, I died ten times',
  "dad's gone to the shop, back in ten",
  'meet me in terminal 2',
  'she passed her driving test yesterday!',
  '배고파 죽겠다 뭐 먹을래?',
  '폰이 죽어서 이제 봤어',
  '수영장 몇 시에 만나?',
  '운동 강도가 너무 세다',
  '화상 회의 링크 좀 보내줘',
  '고소한 냄새 난다 뭐 해?',
  '이전과 다르게 맛있어졌네',
  '커피 중독이라 또 마셔',
])('lets %j have its replies', (text) => {
  expect(danger(text)).toBeNull();
});

it('looks at the messages before the last one, and no further back than four', () => {
  const bad = 'Ana: my brother died yesterday';
  expect(dangerIn(turnsOf(bad, 'Me: oh no', 'Ana: can you tell the team?'))).toBe('grief');
  const later = ['Me: so sorry', 'Ana: thanks', 'Me: how is work', 'Ana: busy, lunch on Friday?'];
  expect(dangerIn(turnsOf(bad, ...later))).toBeNull();
});

it('urges to get help without inventing a number', () => {
  for (const language of ['en', 'ko', 'de']) {
    const line = gentleLine('self-harm', language);
    expect(line).not.toMatch(/\d/);
    expect(line).toMatch(language === 'ko' ? /응급/ : /emergency/);
  }
});

it.each(['en', 'ko'])('knows nearly all of the dev chats in %s by their phrases', (language) => {
  const file = `test/fixtures/replies/suppress.${language}.jsonl`;
  const chats = parseSensitive(readFileSync(file, 'utf8')).filter(({ split }) => split === 'dev');
  const share = (suppress: boolean) => {
    const of = chats.filter((chat) => chat.suppress === suppress);
    return of.filter(({ turns }) => dangerIn(turns) !== null).length / of.length;
  };
  expect(share(true)).toBeGreaterThanOrEqual(0.95);
  expect(share(false)).toBeLessThanOrEqual(0.05);
});
