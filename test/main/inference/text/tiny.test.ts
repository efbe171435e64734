/** Both decoders on a tiny model with 32-bit numbers, where nothing is rounded: all ways must give the same tokens. */
import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextRequest } from '../../../../main/core/ports';
import { openModels } from '../../../../main/inference/catalog';
import { measureModel } from '../../../../main/inference/tasks/measure-text';
import {
  createWriter,
  type LanguageModel,
  loadLanguageModel,
} from '../../../../main/inference/tasks/write';
import { type Cache, type Decoder, TRUNK } from '../../../../main/inference/text/decoder';
import { TINY, TINY_SPLIT, tinyModels } from '../../../helpers/tiny-models';

const running = new AbortController().signal;
const turns = [
  { role: 'system' as const, content: 'Answer.' },
  {
    role: 'user' as const,
    content: 'The meeting begins at ten and the budget is the first point. '.repeat(3),
  },
];
const request: TextRequest = { turns, maxTokens: 40 };
const ids = (count: number) => Array.from({ length: count }, (_, i) => (i * 37 + 11) % 300);
const trunk = (tokens: number[]) => tokens.map((id) => ({ id, branch: TRUNK }));

describe('the tiny decoder', () => {
  const folder = tinyModels();
  let split: LanguageModel;
  let copying: LanguageModel;
  beforeAll(async () => {
    const models = await openModels(folder);
    split = await loadLanguageModel(models, { id: TINY_SPLIT, threads: 1 });
    copying = await loadLanguageModel(models, { id: TINY, threads: 1 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = async (
    decoder: Decoder,
    tokens: number[],
    step: number,
  ): Promise<[Cache, Float32Array]> => {
    const cache = decoder.createCache();
    let last = new Float32Array(0);
    for (let at = 0; at < tokens.length; at += step) {
      const piece = trunk(tokens.slice(at, at + step));
      last = (await decoder.run(cache, piece, [piece.length - 1]))[0]!.logits.slice();
    }
    return [cache, last];
  };
  const far = (a: Float32Array, b: Float32Array) =>
    a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), 0);

  it('is run by the decoder that its graph is made for', () => {
    expect(split.decoder.batches).toBe(true);
    expect(copying.decoder.batches).toBe(false);
  });

  it('our graph gives the logits of the hub’s, in pieces of any size', async () => {
    const [, wanted] = await read(copying.decoder, ids(150), 150);
    for (const step of [1, 2, 5, 8, 9, 64, 150]) {
      const [, found] = await read(split.decoder, ids(150), step);
      expect(far(found, wanted), `pieces of ${step}`).toBeLessThan(1e-3);
    }
  });

  it('the same pieces give the same numbers to the last bit, after forgetting too', async () => {
    const [cache, first] = await read(split.decoder, ids(130), 64);
    cache.truncate(64);
    const again = await split.decoder.run(cache, trunk(ids(130).slice(64, 128)), [63]);
    expect(cache.length).toBe(128);
    expect(again).toHaveLength(1);
    const [last] = await split.decoder.run(cache, trunk(ids(130).slice(128)), [1]);
    expect(far(last!.logits, first)).toBe(0);
  });

  it.each(['split', 'copying'] as const)(
    '%s: branches see the trunk and themselves',
    async (kind) => {
      const { decoder } = { split, copying }[kind];
      const [cache] = await read(decoder, ids(70), 64);
      const texts = [[5, 6, 7], [8, 9, 10, 11, 12], [13]];
      const tokens = texts.flatMap((text, i) => text.map((id) => ({ id, branch: i + 1 })));
      await decoder.run(cache, tokens, []);
      const next = texts.map((_, i) => ({ id: 20 + i, branch: i + 1 }));
      const found = await decoder.run(cache, next, [0, 1, 2]);
      for (const [i, text] of texts.entries()) {
        const [, alone] = await read(copying.decoder, [...ids(70), ...text, 20 + i], 200);
        expect(far(found[i]!.logits, alone)).toBeLessThan(1e-3);
      }
      cache.truncate(70);
      const [after] = await decoder.run(cache, trunk([42]), [0]);
      const [, alone] = await read(copying.decoder, [...ids(70), 42], 200);
      expect(far(after!.logits, alone)).toBeLessThan(1e-3);
    },
  );

  it('a copied cache goes on by itself', async () => {
    for (const { decoder } of [split, copying]) {
      const [cache] = await read(decoder, ids(100), 64);
      const copy = cache.copy(64);
      await decoder.run(cache, trunk([1, 2, 3]), []);
      const [found] = await decoder.run(copy, trunk([7]), [0]);
      const [, alone] = await read(copying.decoder, [...ids(64), 7], 100);
      expect(far(found!.logits, alone)).toBeLessThan(1e-3);
    }
  });

  it('the sum of exponentials makes probabilities that add up to one', async () => {
    for (const { decoder } of [split, copying]) {
      const [{ logits, logSum }] = (await decoder.run(
        decoder.createCache(),
        trunk([3, 4]),
        [1],
      )) as [{ logits: Float32Array; logSum: number }];
      const total = logits.reduce((sum, logit) => sum + Math.exp(logit - logSum), 0);
      expect(total).toBeCloseTo(1, 3);
    }
  });

  it('writes the same with guesses, without them, and with the hub’s graph', async () => {
    const text = 'the team and the report, the team and the report, the budget. '.repeat(6);
    const runs = [{ context: 140, tokens: 60 }];
    const [guessed] = await measureModel(split, { text, runs, drafts: true }, running);
    const [plain] = await measureModel(split, { text, runs, drafts: false }, running);
    const [other] = await measureModel(copying, { text, runs, drafts: false }, running);
    expect(guessed!.prompt).toHaveLength(140);
    expect(guessed!.ids).toHaveLength(60);
    expect(guessed!.ids).toEqual(plain!.ids);
    expect(other!.ids).toEqual(plain!.ids);
  });

  it('the same sampled answers alone, together, and with the hub’s graph', async () => {
    const sampling = { temperature: 1.2, minP: 0.02, seed: 3 };
    const together = { ...request, sequences: 3, sampling };
    const a = await createWriter(split).generate(together, () => {}, running);
    const b = await createWriter(copying).generate(together, () => {}, running);
    expect(b.sequences.map(({ text }) => text)).toEqual(a.sequences.map(({ text }) => text));
    for (const [i, { text }] of a.sequences.entries()) {
      const own = { ...request, sampling: { ...sampling, seed: 3 + i } };
      const alone = await createWriter(split).generate(own, () => {}, running);
      expect(alone.sequences[0]!.text).toBe(text);
    }
  });

  it('likelihood is the sum of the steps of writing just that', async () => {
    const texts = ['The team', 'nothing to decide', ''];
    const writer = createWriter(split);
    const found = await writer.likelihood({ turns }, texts, running);
    const other = await createWriter(copying).likelihood({ turns }, texts, running);
    for (const [i, text] of texts.slice(0, 2).entries()) {
      const forced = { ...request, constraint: { oneOf: [text] } };
      const { sequences } = await writer.generate(forced, () => {}, running);
      expect(sequences[0]).toMatchObject({ text, tokens: found[i]!.tokens, finish: 'stop' });
      expect(sequences[0]!.logProbability).toBeCloseTo(found[i]!.logProbability, 2);
      expect(other[i]!.logProbability).toBeCloseTo(found[i]!.logProbability, 2);
    }
    expect(found[2]).toEqual({ logProbability: 0, tokens: 0 });
  });

  it('writes one of the texts, also where one begins another, and all of one', async () => {
    const oneOf = ['The', 'The team', 'Anna'];
    const seen = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const sampling = { temperature: 3, seed };
      const { sequences } = await createWriter(split).generate(
        { ...request, constraint: { oneOf }, sampling },
        () => {},
        running,
      );
      expect(oneOf).toContain(sequences[0]!.text);
      seen.add(sequences[0]!.text);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('goes on from how the answer begins', async () => {
    const tokens = split.tokenizer.encodePrompt({ turns, begin: 'The team' });
    const plain = split.tokenizer.encodePrompt({ turns });
    expect(split.tokenizer.decode(tokens)).toBe(`${split.tokenizer.decode(plain)}The team`);
    const said = { turns: [{ role: 'user' as const, content: 'a<|im_end|>b' }] };
    const ends = split.tokenizer.encodePrompt(said).filter((id) => split.tokenizer.ends.has(id));
    expect(ends).toHaveLength(1);
  });

  it('stops within a step, and the next request is answered as if nothing had been', async () => {
    const writer = createWriter(split);
    const first = await writer.generate(request, () => {}, running);
    const stop = new AbortController();
    const stopped = writer.generate(
      { ...request, turns: [...turns, { role: 'assistant', content: 'So.' }] },
      () => stop.abort(new Error('stopped')),
      stop.signal,
    );
    const waiting = writer.generate(request, () => {}, running);
    await expect(stopped).rejects.toThrow('stopped');
    expect((await waiting).sequences).toEqual(first.sequences);
  });

  it('refuses a prompt that leaves no room', async () => {
    const long = [{ role: 'user' as const, content: 'budget '.repeat(400) }];
    const refused = createWriter(split).generate({ ...request, turns: long }, () => {}, running);
    await expect(refused).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('does not open weights that were changed, nor a model that is not there', async () => {
    const models = await openModels(folder);
    await expect(loadLanguageModel(models, { id: 'none', threads: 1 })).rejects.toMatchObject({
      code: 'model-missing',
    });
    appendFileSync(path.join(folder, TINY, 'onnx/model.onnx_data'), 'x');
    await expect(loadLanguageModel(models, { id: TINY, threads: 1 })).rejects.toMatchObject({
      code: 'model-corrupt',
    });
  });
});
