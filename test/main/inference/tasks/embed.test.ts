import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openModels } from '../../../../main/inference/catalog';
import { EMBEDDING_MODEL, MULTILINGUAL_EMBEDDING_MODEL } from '../../../../main/inference/models';
import { createEmbedder, type Embedder } from '../../../../main/inference/tasks/embed';

const models = path.join(import.meta.dirname, '../../../../models');
const running = new AbortController().signal;

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

let embedder: Embedder;
const vectors = async (texts: string[], role: 'query' | 'passage' = 'passage') => {
  const { dimensions, values } = await embedder.embed(texts, role, running);
  return texts.map((_, i) => values.subarray(i * dimensions, (i + 1) * dimensions));
};
const load = (id: string) => async () => {
  embedder = await createEmbedder(await openModels(models), { id, threads: 1 });
};

describe('MiniLM, real weights', () => {
  beforeAll(load(EMBEDDING_MODEL));

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
    await expect(embedder.embed(['one'], 'passage', stopped.signal)).rejects.toThrow('stopped');
  });
});

describe('E5, real weights', () => {
  beforeAll(load(MULTILINGUAL_EMBEDDING_MODEL));

  it.each([
    ['Korean', '금요일 저녁에 시간 있어요?'],
    ['English', 'Are you free on Friday evening?'],
  ])('puts a Korean answer before other matters, asked in %s', async (_, asked) => {
    const [question] = await vectors([asked], 'query');
    const [answer, ...others] = await vectors([
      '네 금요일 저녁 괜찮아요',
      '고양이가 하루 종일 잠만 자요',
      '택배는 경비실에 맡겨 주세요',
    ]);
    for (const other of others)
      expect(cosine(question!, answer!)).toBeGreaterThan(cosine(question!, other) + 0.02);
  });

  it('gives the same vector alone and beside a long text (would catch a mask that is not kept)', async () => {
    const [alone] = await vectors(['네 좋아요']);
    const [beside] = await vectors([
      '네 좋아요',
      '다음 주에 제주도로 여행을 가려고 하는데요. '.repeat(9),
    ]);
    expect(cosine(alone!, beside!)).toBeGreaterThan(0.995);
  });

  it('reads a question otherwise than an answer', async () => {
    const [asked] = await vectors(['네 좋아요'], 'query');
    const [answered] = await vectors(['네 좋아요'], 'passage');
    expect(cosine(asked!, answered!)).toBeLessThan(0.999);
  });
});
