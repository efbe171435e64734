/** A decoder in the form of the Hugging Face hub: the graph takes all keys and values and gives them back, longer. */
import { AppError } from '../../contract';
import { type InferenceSession, Tensor } from '../session';
import { type Cache, type Decoder, type NewToken, type Prediction, TRUNK } from './decoder';
import { integers, rowsOf, type Shape, shapesOf } from './tensors';

const PAST = 'past_key_values.';
const KNOWN = /^(input_ids|attention_mask|position_ids|num_logits_to_keep|past_key_values\..+)$/;

type KeysAndValues = ReadonlyMap<string, Tensor>;

interface CopyingCache extends Cache {
  /** Of a branch; of the trunk where the branch is new. */
  read(branch: number): KeysAndValues;
  write(branch: number, values: KeysAndValues): void;
}

/** Wraps a session of such a graph; rejects what has other inputs, such as a state that is no cache. */
export function createCopyingDecoder(
  session: InferenceSession,
  limits: { vocabulary: number; positions: number },
): Decoder {
  const inputs = shapesOf(session.inputMetadata);
  const unknown = Object.keys(inputs).find((name) => !KNOWN.test(name));
  if (unknown)
    throw new AppError('unsupported', `This model wants "${unknown}", which Nanodesk cannot give.`);
  const past = Object.entries(inputs).filter(([name]) => name.startsWith(PAST));
  const empty = new Map(past.map(([name, shape]) => [name, emptyTensor(shape)]));

  const runBranch = async (cache: CopyingCache, tokens: NewToken[], keep: number) => {
    const values = cache.read(tokens[0]!.branch);
    const length = lengthOf(values);
    const total = length + tokens.length;
    const optional = {
      position_ids: () =>
        integers(
          tokens.map((_, i) => length + i),
          [1, tokens.length],
        ),
      num_logits_to_keep: () => integers([keep], []),
    };
    const outputs = await session.run({
      ...Object.fromEntries(values),
      input_ids: integers(
        tokens.map(({ id }) => id),
        [1, tokens.length],
      ),
      attention_mask: integers(new Array(total).fill(1), [1, total]),
      ...Object.fromEntries(
        Object.entries(optional).flatMap(([name, make]) => (inputs[name] ? [[name, make()]] : [])),
      ),
    });
    const grown = past.map(([name]) => [name, outputs[presentOf(name)]!] as const);
    cache.write(tokens[0]!.branch, new Map(grown));
    return rowsOf(outputs.logits!).map(predict);
  };
  return {
    ...limits,
    batches: false,
    createCache: () => createCache(empty),
    async run(cache, tokens, wanted) {
      const found = new Map<number, Prediction>();
      for (const indices of byBranch(tokens)) {
        const keep =
          indices.length -
          Math.max(
            0,
            indices.findIndex((i) => wanted.includes(i)),
          );
        const branch = indices.map((i) => tokens[i]!);
        const rows = await runBranch(cache as CopyingCache, branch, keep);
        for (const [i, row] of rows.entries()) found.set(indices.at(i - rows.length)!, row);
      }
      return wanted.map((i) => found.get(i)!);
    },
  };
}

function createCache(first: KeysAndValues): CopyingCache {
  let trunk = first;
  const branches = new Map<number, KeysAndValues>();
  const truncate = (length: number) => {
    branches.clear();
    if (length < lengthOf(trunk)) trunk = beginningOf(trunk, length);
  };
  return {
    get length() {
      return lengthOf(trunk);
    },
    get bytes() {
      const all = [trunk, ...branches.values()].flatMap((values) => [...values.values()]);
      return all.reduce((sum, { size, type }) => sum + size * (type === 'float16' ? 2 : 4), 0);
    },
    read: (branch) => branches.get(branch) ?? trunk,
    write: (branch, values) => {
      if (branch === TRUNK) trunk = values;
      else branches.set(branch, values);
    },
    // Each run gives all keys and values anew.
    reserve: () => {},
    truncate,
    forget: truncate,
    copy: (length) => createCache(beginningOf(trunk, length)),
  };
}

const presentOf = (name: string) => `present.${name.slice(PAST.length)}`;
const lengthOf = (values: KeysAndValues): number => values.values().next().value!.dims[2]!;

const emptyTensor = ({ type, dims }: Shape): Tensor => {
  const data = type === 'float16' ? new Uint16Array(0) : new Float32Array(0);
  return new Tensor(type as 'float32', data as Float32Array, [1, dims[1]!, 0, dims[3]!]);
};

/** Indices of each branch's tokens. */
function byBranch(tokens: readonly NewToken[]): number[][] {
  const indices = new Map<number, number[]>();
  for (const [i, { branch }] of tokens.entries())
    indices.set(branch, [...(indices.get(branch) ?? []), i]);
  return [...indices.values()];
}

function beginningOf(values: KeysAndValues, length: number): KeysAndValues {
  return new Map([...values].map(([name, tensor]) => [name, cut(tensor, length)]));
}

/** The first tokens of [1, heads, tokens, size]. */
function cut(tensor: Tensor, length: number): Tensor {
  const [, heads, tokens, size] = tensor.dims as [number, number, number, number];
  const data = tensor.data as Float32Array;
  const kept = new (data.constructor as Float32ArrayConstructor)(heads * length * size);
  for (let head = 0; head < heads; head++) {
    const from = head * tokens * size;
    kept.set(data.subarray(from, from + length * size), head * length * size);
  }
  return new Tensor(tensor.type as 'float32', kept, [1, heads, length, size]);
}

function predict(logits: Float32Array): Prediction {
  let most = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > most) most = logit;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - most);
  return { logits, logSum: most + Math.log(sum) };
}
