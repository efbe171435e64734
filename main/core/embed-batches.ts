/** Many texts through an embedding model, a few at a time, so that a stop is heard and progress can be told. */
import type { EmbeddingModel } from './ports';

const BATCH = 64;

/** One vector for each text, in order. `onProgress` gets the share that is done; rejects with `cancelled` after the signal. */
export async function embedAll(
  texts: string[],
  embedding: EmbeddingModel,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => {},
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let from = 0; from < texts.length; from += BATCH) {
    vectors.push(...(await embedding.embed(texts.slice(from, from + BATCH), signal)));
    onProgress(vectors.length / texts.length);
  }
  return vectors;
}
