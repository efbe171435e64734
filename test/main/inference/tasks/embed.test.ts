import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openModels } from '../../../../main/inference/catalog';
import { createEmbedder, type Embedder } from '../../../../main/inference/tasks/embed';

const models = path.join(import.meta.dirname, '../../../../models');
const running = new AbortController().signal;

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

describe('MiniLM, real weights', () => {
  let embedder: Embedder;
  const vectors = async (texts: string[]) => {
    const { dimensions, values } = await embedder.embed(texts, running);
    return texts.map((_, i) => values.subarray(i * dimensions, (i + 1) * dimensions));
  };

  beforeAll(async () => {
    embedder = await createEmbedder(await openModels(models), { threads: 1 });
  });

  it('puts a paraphrase near and another matter far (would catch wrong pooling or tokens)', async () => {
    const [text, same, other] = await vectors([
      'The budget for the trip was approved on Friday.',
      'On Friday they agreed to the travel budget.',
      'Penguins cannot fly but swim very well.',
    ]);
    expect(cosine(text!, same!)).toBeGreaterThan(0.7);
    expect(cosine(text!, other!)).toBeLessThan(0.15);
  });

  it('gives the same vector alone and in a batch (would catch padding that leaks, and a lost order)', async () => {
    const texts = ['Yes.', 'A much longer sentence about the weather in Lisbon, in spring.', 'No.'];
    const together = await vectors(texts);
    for (const [i, text] of texts.entries()) {
      const [alone] = await vectors([text]);
      expect(cosine(alone!, together[i]!)).toBeGreaterThan(0.99);
    }
  });

  it('takes empty, endless and foreign text, each as a vector of unit length', async () => {
    for (const vector of await vectors(['', 'a'.repeat(1_000_000), '회의록', '🙂\u0000\u202E'])) {
      expect(cosine(vector, vector)).toBeCloseTo(1, 3);
    }
  });

  it('stops when told', async () => {
    const stopped = new AbortController();
    stopped.abort(new Error('stopped'));
    await expect(embedder.embed(['one'], stopped.signal)).rejects.toThrow('stopped');
  });
});
