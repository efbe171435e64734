/** Asking with the real embedding model. */
import { afterAll, expect, it } from 'vitest';
import { ask } from '../../../../main/core/ask/answer';
import type { Document } from '../../../../main/core/ask/corpus';
import { memoryCorpus, remember } from '../../../../main/core/ask/memory';
import { never } from '../../../helpers/conversation';
import { inProcessInference } from '../../../helpers/inProcessInference';

const inference = inProcessInference();
afterAll(() => inference.close());

const document = (id: string, ...texts: string[]): Document => ({
  kind: 'segment',
  id,
  title: id,
  turns: texts.map((text, at) => ({ at, text, start: at })),
  passages: [{ from: 0, to: texts.length - 1 }],
});

it('finds what is said in other words, and keeps silent about what is not there', async () => {
  const { embedding } = inference;
  const documents = [
    document('party', 'We need balloons and a cake.', 'The celebration starts at six on Friday.'),
    document('car', 'The garage called about the brakes.', 'Repairing them costs 400 dollars.'),
  ];
  const memory = await remember(documents, embedding, never);
  const corpus = memoryCorpus(memory, () => true);
  const price = await ask(
    corpus,
    'How expensive is it to repair the car brakes?',
    embedding,
    never,
  );
  expect(price.found).toBe(true);
  expect(price.sources[0]).toMatchObject({ id: 'car', segment: 1 });
  const unknown = await ask(corpus, 'Which university did Napoleon attend?', embedding, never);
  expect(unknown.found).toBe(false);
});
