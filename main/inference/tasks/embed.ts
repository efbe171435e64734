/** Sentence embeddings with MiniLM: tokens → token states → masked mean → unit length (Reimers & Gurevych, 2019). */
import { Tokenizer } from '@huggingface/tokenizers';
import type { ModelStore } from '../catalog';
import { EMBEDDING_MODEL } from '../models';
import { type InferenceSession, Tensor } from '../session';

export interface Embeddings {
  dimensions: number;
  /** All vectors, one after the other, in the order of the texts. */
  values: Float32Array;
}

export interface Embedder {
  /** Rejects with the signal's reason soon after it. */
  embed(texts: string[], signal: AbortSignal): Promise<Embeddings>;
}

const DIMENSIONS = 384;
/** What the model was trained on; the rest of a longer text is not read. */
const MAX_TOKENS = 256;
/** Tokenizing is linear, but a megabyte without a space would be one word: nobody's sentence is so long. */
const MAX_CHARACTERS = 2_000;
/** Tokens in a batch, padding included: enough to keep the processor busy, little enough to stop at once. */
const BATCH_TOKENS = 1_024;
/** The longest text of a batch against the shortest: more would be mostly padding. */
const MOST_PADDED = 2;

/** Loads the model; rejects with `model-missing` or `model-corrupt`. */
export async function createEmbedder(
  models: ModelStore,
  { threads }: { threads: number },
): Promise<Embedder> {
  const [tokenizerJson, tokenizerConfig, session] = await Promise.all([
    models.json(EMBEDDING_MODEL, 'tokenizer.json'),
    models.json(EMBEDDING_MODEL, 'tokenizer_config.json'),
    models.session(EMBEDDING_MODEL, 'onnx/model_quantized.onnx', { threads, arena: false }),
  ]);
  const tokenizer = new Tokenizer(tokenizerJson as object, tokenizerConfig as object);
  return {
    async embed(texts, signal) {
      const rows = texts.map((text, index) => ({ index, ids: encode(tokenizer, text) }));
      const values = new Float32Array(texts.length * DIMENSIONS);
      for (const batch of batchesByLength(rows)) {
        await new Promise(setImmediate);
        signal.throwIfAborted();
        await embedBatch(session, batch, values);
      }
      return { dimensions: DIMENSIONS, values };
    },
  };
}

interface Row {
  index: number;
  ids: number[];
}

/** The text's own end marker stays when it is cut. */
function encode(tokenizer: Tokenizer, text: string): number[] {
  const { ids } = tokenizer.encode(text.slice(0, MAX_CHARACTERS));
  return ids.length <= MAX_TOKENS
    ? ids
    : [...ids.slice(0, MAX_TOKENS - 1), ids[ids.length - 1] as number];
}

/** Texts of like length share a batch, so that little is padded. */
function batchesByLength(rows: Row[]): Row[][] {
  const sorted = [...rows].sort((a, b) => a.ids.length - b.ids.length);
  const batches: Row[][] = [];
  let batch: Row[] = [];
  for (const row of sorted) {
    const full = (batch.length + 1) * row.ids.length > BATCH_TOKENS;
    if (batch.length > 0 && (full || row.ids.length > MOST_PADDED * batch[0]!.ids.length)) {
      batches.push(batch);
      batch = [];
    }
    batch.push(row);
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

async function embedBatch(session: InferenceSession, batch: Row[], values: Float32Array) {
  const width = Math.max(...batch.map(({ ids }) => ids.length));
  const size = batch.length * width;
  const ids = new BigInt64Array(size);
  const mask = new BigInt64Array(size);
  batch.forEach((row, r) => {
    row.ids.forEach((token, c) => {
      ids[r * width + c] = BigInt(token);
      mask[r * width + c] = 1n;
    });
  });
  const tensor = (data: BigInt64Array) => new Tensor('int64', data, [batch.length, width]);
  const { last_hidden_state: states } = await session.run({
    input_ids: tensor(ids),
    attention_mask: tensor(mask),
    token_type_ids: tensor(new BigInt64Array(size)),
  });
  const data = states?.data as Float32Array;
  batch.forEach(({ index, ids: tokens }, r) => {
    const from = r * width * DIMENSIONS;
    const row = data.subarray(from, from + tokens.length * DIMENSIONS);
    meanOfUnitLength(row, values.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS));
  });
}

function meanOfUnitLength(states: Float32Array, into: Float32Array): void {
  for (let i = 0; i < states.length; i++) {
    (into[i % DIMENSIONS] as number) += states[i] as number;
  }
  const length = Math.sqrt(into.reduce((sum, value) => sum + value * value, 0)) || 1;
  for (let i = 0; i < DIMENSIONS; i++) (into[i] as number) /= length;
}
