/** The short tasks with real weights, in a process of their own: a few of what the whole measurement asks (`nanodesk eval --only tuned`). */
import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { evaluateTuned } from '../../../../main/core/evaluation/tuned';
import { inProcessInference } from '../../../helpers/inProcessInference';

const inference = inProcessInference();
afterAll(() => inference.close());

const read = (name: string) =>
  readFileSync(new URL(`../../../../models/tuning/data/${name}.jsonl`, import.meta.url), 'utf8');

it('the bundled model answers each kind of task in one line', async () => {
  const model = inference.openText('smollm2-135m-nanodesk');
  const set = { items: `${read('mixed')}\n${read('replies-home')}`, split: 'dev', most: 1 };
  const { kinds, answers } = await evaluateTuned([model], set, new AbortController().signal);
  expect(kinds.map(({ kind }) => kind)).toEqual(['point', 'title', 'tldr', 'reply']);
  for (const { kind, methods } of kinds) {
    const ours = methods.at(-1)!;
    expect(ours, kind).toMatchObject({ method: 'smollm2-135m-nanodesk', told: 1 });
    expect(ours.ms, kind).toBeGreaterThan(0);
  }
  expect(kinds[0]!.methods.at(-1)!.scores!.rouge1).toBeGreaterThan(0.1);
  for (const { answer } of answers) expect(answer).not.toMatch(/\n|<\|/);
}, 120_000);
