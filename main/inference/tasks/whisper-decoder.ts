/** Whisper's decoder on ONNX Runtime: several windows at a time, each dropped when it is done. */
import { type InferenceSession, Tensor } from '../session';

/** What one run tells about the next token of each sequence. Valid until the next run. */
export interface Prediction {
  /** One row over the vocabulary for each sequence; may be overwritten. */
  logits: Float32Array[];
  /** Alignment heads' attention at the last token, [heads × positions], for each sequence. */
  attention: Float32Array[];
}

export interface Decoding {
  /** Feeds the next tokens, equally many for each sequence. */
  step(tokens: readonly (readonly number[])[]): Promise<Prediction>;
  /** Ends a sequence: the last one takes its place. */
  drop(sequence: number): void;
}

export interface WhisperDecoder {
  /** Alignment heads in `attention`. */
  readonly heads: number;
  /**
   * Reads the encoder's output and the first token of each sequence.
   * @param hidden encoder output of each sequence, [positions × width] flattened
   */
  begin(hidden: readonly Float32Array[], token: number): Promise<[Decoding, Prediction]>;
}

const LAYERS = 6;
const HEADS = 8;
const ALIGNMENT_HEADS = 8;
const HEAD_WIDTH = 64;
const WIDTH = HEADS * HEAD_WIDTH;
const KINDS = ['key', 'value'] as const;

type Side = 'decoder' | 'encoder';
/** Keys and values of each layer; the first dimension is the sequence. */
type Cache = Map<string, Tensor>;

/** Wraps a session of `decoder_model_merged` with the output `alignment` (models/build/whisper_alignment.py). */
export function createDecoder(session: InferenceSession): WhisperDecoder {
  return {
    heads: ALIGNMENT_HEADS,
    begin: async (hidden, token) => {
      const encoded = stack(hidden);
      const empty = emptyCache(hidden.length);
      const ids = hidden.map(() => [token]);
      const outputs = await session.run(feeds(ids, encoded, [...empty], false));
      const decoding = decodingFrom(session, encoded, outputs);
      return [decoding, predictionOf(outputs)];
    },
  };
}

function decodingFrom(
  session: InferenceSession,
  first: Tensor,
  outputs: InferenceSession.OnnxValueMapType,
): Decoding {
  let encoded = first;
  // The branch that uses the cache does not return the encoder's part: the first one stays.
  let cross = cacheOf(outputs, 'encoder');
  let own = cacheOf(outputs, 'decoder');
  const fetches = ['logits', 'alignment', ...own.keys()].map((name) =>
    name.replace('past_key_values', 'present'),
  );
  return {
    step: async (tokens) => {
      const result = await session.run(feeds(tokens, encoded, [...cross, ...own], true), fetches);
      own = cacheOf(result, 'decoder');
      return predictionOf(result);
    },
    drop: (sequence) => {
      encoded = dropped(encoded, sequence);
      cross = new Map([...cross].map(([name, tensor]) => [name, dropped(tensor, sequence)]));
      own = new Map([...own].map(([name, tensor]) => [name, dropped(tensor, sequence)]));
    },
  };
}

function feeds(
  tokens: readonly (readonly number[])[],
  encoded: Tensor,
  cache: [string, Tensor][],
  cached: boolean,
): Record<string, Tensor> {
  const ids = BigInt64Array.from(tokens.flat(), BigInt);
  return {
    input_ids: new Tensor('int64', ids, [tokens.length, tokens[0]!.length]),
    encoder_hidden_states: encoded,
    use_cache_branch: new Tensor('bool', [cached], [1]),
    ...Object.fromEntries(cache),
  };
}

function stack(hidden: readonly Float32Array[]): Tensor {
  const size = hidden[0]!.length;
  const all = new Float32Array(size * hidden.length);
  for (const [i, each] of hidden.entries()) all.set(each, i * size);
  return new Tensor('float32', all, [hidden.length, size / WIDTH, WIDTH]);
}

function cacheNames(side: Side): string[] {
  return Array.from({ length: LAYERS }, (_, layer) =>
    KINDS.map((kind) => `${layer}.${side}.${kind}`),
  ).flat();
}

function emptyCache(batch: number): Cache {
  const none = new Tensor('float32', new Float32Array(0), [batch, HEADS, 0, HEAD_WIDTH]);
  const names = [...cacheNames('decoder'), ...cacheNames('encoder')];
  return new Map(names.map((name) => [`past_key_values.${name}`, none]));
}

function cacheOf(outputs: InferenceSession.OnnxValueMapType, side: Side): Cache {
  return new Map(
    cacheNames(side).map((name) => [
      `past_key_values.${name}`,
      outputs[`present.${name}`] as Tensor,
    ]),
  );
}

/** The batch without one sequence. The last one's numbers move into its place: no other is copied. */
function dropped(tensor: Tensor, sequence: number): Tensor {
  const data = tensor.data as Float32Array;
  const [batch, ...shape] = tensor.dims as [number, ...number[]];
  const size = data.length / batch;
  const last = batch - 1;
  if (sequence < last) data.copyWithin(sequence * size, last * size, batch * size);
  return new Tensor('float32', data.subarray(0, last * size), [last, ...shape]);
}

function predictionOf(outputs: InferenceSession.OnnxValueMapType): Prediction {
  const [logits, alignment] = [outputs.logits as Tensor, outputs.alignment as Tensor];
  return { logits: lastRows(logits), attention: lastColumns(alignment) };
}

/** Of [sequences, tokens, vocabulary] the row of each sequence's last token. */
function lastRows({ data, dims }: Tensor): Float32Array[] {
  const [batch, tokens, size] = dims as [number, number, number];
  return Array.from({ length: batch }, (_, i) => {
    const end = (i + 1) * tokens * size;
    return (data as Float32Array).subarray(end - size, end);
  });
}

/** Of [sequences, heads, tokens, positions] what each head attends to at the last token. */
function lastColumns({ data, dims }: Tensor): Float32Array[] {
  const [batch, heads, tokens, positions] = dims as [number, number, number, number];
  const all = data as Float32Array;
  return Array.from({ length: batch }, (_, i) => {
    const rows = new Float32Array(heads * positions);
    for (let head = 0; head < heads; head++) {
      const end = ((i * heads + head) * tokens + tokens) * positions;
      rows.set(all.subarray(end - positions, end), head * positions);
    }
    return rows;
  });
}
