import { expect, it } from 'vitest';
import { factsOf } from '../../../../main/core/replies/facts';
import { addsNothing, allowedBy, inventedFacts } from '../../../../main/core/replies/guard';

const chat = allowedBy(['Dinner with Ana on Tues at six? It is 20 euros, see www.luigis.com']);

it.each([
  'Tuesday at 6 works for me',
  'Sounds good, Ana is fun',
  '20 euros is fine',
  'No one told me',
])('lets %j pass: the chat holds it', (text) => {
  expect(addsNothing(text, chat)).toBe(true);
});

it.each([
  'Wednesday at 6 works',
  'See you at 7',
  'It is 30 euros',
  'Look at http://example.com',
  'Call me on +49 170 1234567',
  'write to me@example.com',
  'I will ask Bernard about it',
  'He will come too',
  'Sure bro',
  'I will pay for it',
  'I promise to come',
])('stops %j: the chat does not hold it', (text) => {
  expect(addsNothing(text, chat)).toBe(false);
});

it('compares numbers however they are written', () => {
  expect(factsOf('six')).toEqual(factsOf('6'));
  expect(factsOf('on Tues')).toEqual(factsOf('on Tuesday'));
  expect(factsOf('6:00')).toEqual(factsOf('6'));
});

it('knows Korean days and hours, and that 가능한 시간 is none', () => {
  expect(inventedFacts('내일 세 시에 봐요', allowedBy(['언제 볼까?']))).toHaveLength(2);
  expect(inventedFacts('가능한 시간 알려 주세요', allowedBy(['언제?']))).toEqual([]);
});
