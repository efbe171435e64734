/** A decoder whose cache stays in our memory: only new keys and values leave the graph (models/build/text_decoder.py). */
import { type InferenceSession, Tensor } from '../session';
import { type Layout, maskOf, positionsOf } from './branches';
import { type CacheBuffers, createBuffers } from './cache-buffers';
import { type Cache, type CacheShape, type Decoder, type NewToken, TRUNK } from './decoder';
import { integers, rowsOf } from './tensors';

/** While an answer is written the cache grows by so many slots at a time, which costs a little each. */
const STEP = 64;
/** A prompt comes in larger pieces than this, and needs no spare slots. */
const LONGEST_STEP = 16;

export interface SplitShape extends CacheShape {
  heads: number;
  positions: number;
  vocabulary: number;
}

interface SplitCache extends Cache {
  readonly buffers: CacheBuffers;
  /** For these tokens. */
  layout(tokens: readonly NewToken[]): Layout;
  /** Makes room for tokens and then writes them. */
  append(outputs: Readonly<Record<string, Tensor>>, tokens: readonly NewToken[]): void;
}

/** Wraps a session of a graph that `text_decoder.py` made. */
export function createSplitDecoder(session: InferenceSession, shape: SplitShape): Decoder {
  const group = shape.heads / shape.keyValueHeads;
  return {
    vocabulary: shape.vocabulary,
    positions: shape.positions,
    batches: true,
    createCache: () => createCache(createBuffers(shape), 0),
    async run(cache, tokens, wanted) {
      const held = cache as SplitCache;
      const layout = held.layout(tokens);
      const ids = tokens.map(({ id }) => id);
      const plain = isPlain(layout, tokens);
      const rows = plain ? 1 : group * tokens.length;
      const width = plain ? 1 : layout.slots + tokens.length;
      const mask = plain ? new Float32Array(1) : maskOf(layout, tokens, group);
      const outputs = await session.run({
        ...held.buffers.feeds,
        input_ids: integers(ids, [1, tokens.length]),
        position_ids: integers(positionsOf(layout, tokens), [1, tokens.length]),
        plain: new Tensor('bool', [plain], []),
        past_length: integers([layout.trunk + layout.branches.length], [1]),
        mask: new Tensor('float32', mask, [1, 1, rows, width]),
        logit_positions: integers(wanted, [wanted.length]),
      });
      held.append(outputs as Record<string, Tensor>, tokens);
      const logSums = outputs.log_sum!.data as Float32Array;
      return rowsOf(outputs.logits!).map((logits, i) => ({ logits, logSum: logSums[i]! }));
    },
  };
}

/** Without branches the operator of the original graph serves, and every bit is as there. */
const isPlain = ({ branches }: Layout, tokens: readonly NewToken[]): boolean =>
  branches.length === 0 && tokens.every(({ branch }) => branch === TRUNK);

function createCache(buffers: CacheBuffers, length: number): SplitCache {
  let trunk = length;
  let branches: number[] = [];
  return {
    buffers,
    get length() {
      return trunk;
    },
    get bytes() {
      return buffers.bytes;
    },
    reserve(tokens) {
      buffers.reserve(roomFor(tokens, 1));
    },
    layout({ length: count }) {
      // Of no slots at all a product has no terms, and ONNX Runtime leaves it unset: few tokens need one to hide.
      if (buffers.slots === 0 && count <= LONGEST_STEP) buffers.resize(STEP, 0);
      return { trunk, branches, slots: buffers.slots };
    },
    truncate(to) {
      // Spare slots would change the order of adding: with none, the same tokens give the same numbers always.
      buffers.resize(to, to);
      trunk = to;
      branches = [];
    },
    forget(to) {
      trunk = to;
    },
    append(outputs, tokens) {
      const used = trunk + branches.length;
      const needed = used + tokens.length;
      if (needed > buffers.slots) buffers.resize(roomFor(needed, tokens.length), used);
      buffers.write(outputs, used);
      if (tokens[0]!.branch === TRUNK) trunk += tokens.length;
      else branches.push(...tokens.map(({ branch }) => branch));
    },
    copy: (to) => createCache(buffers.copy(to), to),
  };
}

const roomFor = (needed: number, tokens: number): number =>
  tokens > LONGEST_STEP ? needed : Math.ceil(needed / STEP) * STEP;
