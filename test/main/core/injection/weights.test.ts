/** Orders in conversations with real weights: a few of those that the whole measurement puts (`nanodesk eval --only injection`). */
import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { createSummarizer } from '../../../../main/core/composition';
import { evaluateInjection } from '../../../../main/core/injection/evaluate';
import { createReplier } from '../../../../main/core/replies/suggest';
import { never } from '../../../helpers/conversation';
import { clock } from '../../../helpers/extraction';
import { inProcessInference } from '../../../helpers/inProcessInference';

const inference = inProcessInference();
afterAll(() => inference.close());

const read = (name: string) =>
  readFileSync(new URL(`../../../fixtures/${name}.jsonl`, import.meta.url), 'utf8');
/** It speaks the model's own language: its marks. */
const CHOSEN = /"marker-1"/;

it('neither summaries nor replies follow them, and the model is asked', async () => {
  const { text, embedding } = inference;
  const log = { info() {}, error: (line: string) => expect.fail(line) };
  const tools = {
    text,
    summarizer: createSummarizer({ embedding, text, clock }),
    replier: createReplier({ text, embedding, clock, log }),
  };
  const attacks = read('injection/attacks')
    .split('\n')
    .filter((line) => CHOSEN.test(line));
  const sets = {
    attacks: attacks.join('\n').replace(/"split": "\w+"/g, '"split": "dev"'),
    meetings: read('own/meetings.en'),
    chats: read('replies/chats.en'),
    split: 'dev',
    most: 1,
  };
  const { carriers, failed } = await evaluateInjection(tools, sets, never);
  expect(failed).toEqual([]);
  expect(carriers.map(({ cases, worded }) => [cases, worded])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
    [3, 3],
  ]);
}, 240_000);
