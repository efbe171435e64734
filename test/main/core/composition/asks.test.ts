import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ASKS, askForReply, firstLine, SYSTEM } from '../../../../main/core/composition/asks';

it('the model is asked in the words that it is tuned with: catches one file changed without the other', () => {
  const file = new URL('../../../../models/tuning/prompts.json', import.meta.url);
  expect({ system: SYSTEM, ...ASKS }).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

it('a reply is asked for by what it does, its tone and its length', () => {
  const wish = { intent: 'agree', tone: 'casual', length: 'short' };
  expect(askForReply(wish)).toBe('Write my next message: agree, casual, short.');
});

it.each([
  ['  Two  words \n\nNo more.', 'Two words'],
  ['\n', ''],
  ['', ''],
])('of an answer the first line counts: %j', (answer, line) => {
  expect(firstLine(answer)).toBe(line);
});
