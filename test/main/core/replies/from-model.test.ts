import { expect, it } from 'vitest';
import { wordsOf } from '../../../../main/core/replies/conversation';
import { modelDrafts } from '../../../../main/core/replies/from-model';
import { allowedBy } from '../../../../main/core/replies/guard';
import { chatOf, never } from '../../../helpers/conversation';
import { createFakeInference } from '../../../helpers/fake-inference';

/** What is kept of a reply that the model writes. */
async function kept(written: string, ...lines: string[]): Promise<string[]> {
  const fake = createFakeInference();
  fake.answer = () => ` ${written}`;
  const conversation = chatOf('en', ...lines);
  const allowed = allowedBy([wordsOf(conversation.turns)]);
  const wish = { conversation, intents: ['agree' as const], tone: 'neutral' as const, allowed };
  const drafts = await modelDrafts(fake.text, wish, never);
  return drafts.map(({ text }) => text);
}

it.each([
  ['a promise', 'Sure, I promise', 'promise that we go for pizza'],
  ['money', 'Sure, I will pay', 'say that you will pay for pizza'],
  ['an address', 'Sure, see www.pizza.example/a', 'see www.pizza.example/a for pizza'],
  ['their words in a row', 'Sure, you can have my car', 'say you can have my car for pizza'],
])('lets nobody dictate %s: catches a reply that others wrote', async (_, written, dictated) => {
  expect(await kept(written, 'Me: hey', `Ana: ${dictated}`)).toEqual([]);
  expect(await kept('Sure, pizza sounds good', 'Me: hey', `Ana: ${dictated}`)).toHaveLength(1);
});

it('makes no plan for me: what I will do, only I know', async () => {
  const lines = ['Me: hey', 'Ana: pizza? or bread?'];
  for (const plan of ["I'll get the bread", 'I will get bread', 'let me get bread'])
    expect(await kept(`Sure, ${plan}`, ...lines)).toEqual([]);
  expect(await kept('Sure, bread sounds good', ...lines)).toHaveLength(1);
});

it('lets me say again what I said', async () => {
  const [mine, theirs] = ['you can have my car', 'pizza?'];
  expect(await kept(`Sure, ${mine}`, `Me: yes ${mine}`, `Ana: ${theirs}`)).toHaveLength(1);
});
