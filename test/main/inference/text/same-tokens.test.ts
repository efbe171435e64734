/**
 * Greedy decoding with our graph beside plain greedy decoding with the hub's, which copies its cache, with the real
 * weights: token by token the same. Prompts of several lengths, one of which leaves a single token after whole pieces.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openModels } from '../../../../main/inference/catalog';
import { loadLanguageModel } from '../../../../main/inference/tasks/write';
import { createCopyingDecoder } from '../../../../main/inference/text/copying-decoder';
import { type Decoder, type Prediction, TRUNK } from '../../../../main/inference/text/decoder';
import { prefill } from '../../../../main/inference/text/prefill';
import { createPrefixes } from '../../../../main/inference/text/prefixes';
import { likeliest } from '../../../../main/inference/text/sampler';
import type { TextTokenizer } from '../../../../main/inference/text/tokenizer';

const MODEL = 'smollm2-135m-nanodesk';
const LENGTHS = [65, 129, 257, 300, 514, 1_280];
const TOKENS = 24;

const trunk = (ids: readonly number[]) => ids.map((id) => ({ id, branch: TRUNK }));

describe('our graph and the hub’s', () => {
  let ours: Decoder;
  let theirs: Decoder;
  let tokenizer: TextTokenizer;
  beforeAll(async () => {
    const models = await openModels(path.join(import.meta.dirname, '../../../../models'));
    ({ decoder: ours, tokenizer } = await loadLanguageModel(models, { id: MODEL, threads: 1 }));
    const session = await models.session(MODEL, 'onnx/model_quantized.onnx', { threads: 1 });
    theirs = createCopyingDecoder(session, { vocabulary: ours.vocabulary, positions: 8_192 });
  }, 60_000);

  it.each(LENGTHS)(
    'write the same after %i tokens',
    async (length) => {
      const text = readFileSync(
        path.join(import.meta.dirname, '../../../fixtures/qmsum/val-12.jsonl'),
        'utf8',
      );
      const prompt = tokenizer.encode(text.slice(2_000, 12_000)).slice(0, length);
      const signal = new AbortController().signal;
      const start = await prefill(ours, createPrefixes(ours), prompt, TOKENS, signal);
      const cache = theirs.createCache();
      let [other] = await theirs.run(cache, trunk(prompt), [length - 1]);
      let mine: Prediction | undefined = start.prediction;
      for (let at = 0; at < TOKENS; at++) {
        const [a, b] = [likeliest(mine!.logits), likeliest(other!.logits)];
        expect(a, `token ${at}`).toBe(b);
        expect(mine!.logSum).toBeCloseTo(other!.logSum, 3);
        [mine] = await ours.run(start.cache, trunk([a]), [0]);
        [other] = await theirs.run(cache, trunk([b]), [0]);
      }
    },
    60_000,
  );
});
