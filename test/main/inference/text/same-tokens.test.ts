/**
 * Our graph beside the hub's, with the real weights. Activations are rounded to 8 bits in both, so that the last bit of a
 * sum can change a logit by some tenths: where two tokens are that near, either may come out. Where they are not,
 * the token must be the same.
 */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openModels } from '../../../../main/inference/catalog';
import { loadLanguageModel } from '../../../../main/inference/tasks/write';
import { createCopyingDecoder } from '../../../../main/inference/text/copying-decoder';
import { type Decoder, type Prediction, TRUNK } from '../../../../main/inference/text/decoder';
import { likeliest } from '../../../../main/inference/text/sampler';
import type { TextTokenizer } from '../../../../main/inference/text/tokenizer';

const MODEL = 'smollm2-135m-nanodesk';
const QUESTIONS = [
  'Anna: The budget is 40,000 euros.\nBen: Then we cannot rent the hall.\n\nSummarize the conversation.',
  'Write a short reply to: Can you send me the report before Thursday? I need it for the board.',
  'List three colours.',
];
const TOKENS = 24;
/** Logits: above all noise that was seen (docs/decisions/0008-text-engine.md). */
const CLEAR = 1;

const trunk = (ids: number[]) => ids.map((id) => ({ id, branch: TRUNK }));

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

  it.each(QUESTIONS)(
    'choose the same token wherever one is clearly the likeliest: %s',
    async (content) => {
      const caches = [ours, theirs].map((decoder) => ({ decoder, cache: decoder.createCache() }));
      let next = tokenizer.encodePrompt({ turns: [{ role: 'user', content }] });
      let same = 0;
      for (let at = 0; at < TOKENS; at++) {
        const found: Prediction[] = [];
        for (const { decoder, cache } of caches)
          found.push((await decoder.run(cache, trunk(next), [next.length - 1]))[0]!);
        const [mine, other] = found.map(({ logits }) => likeliest(logits)) as [number, number];
        const { logits } = found[1]!;
        if (mine === other) same += 1;
        else expect(logits[other]! - logits[mine]!).toBeLessThan(CLEAR);
        // Both read what the hub's graph chose.
        next = [other];
      }
      expect(same).toBeGreaterThanOrEqual(TOKENS - 3);
    },
    60_000,
  );
});
