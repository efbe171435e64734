/** Keys and values in memory of our own, which the graph reads where it lies and which only new tokens are written to. */
import { Tensor } from '../session';
import type { CacheShape } from './decoder';

export interface CacheBuffers {
  /** Slots that the graph sees: those in use and, at the end, spare ones. */
  readonly slots: number;
  /** Inputs of the graph: `past.L.key` and `past.L.value` [1, heads, slots, size]. */
  readonly feeds: Record<string, Tensor>;
  readonly bytes: number;
  /** Takes memory for so many slots, where there is less; what the graph sees stays. */
  reserve(slots: number): void;
  /** Makes it so many slots, keeping the first `used` of them. */
  resize(slots: number, used: number): void;
  /** Puts the graph's `new.L.key` and `new.L.value`, of the same shapes, into slots from `at` on. */
  write(outputs: Readonly<Record<string, Tensor>>, at: number): void;
  /** A copy of the first `used` slots. */
  copy(used: number): CacheBuffers;
}

/** A row for each head, in which a slot has as many numbers as a head. */
interface Block {
  name: string;
  data: Float32Array;
}

/** Room that is taken beyond what is needed, as a share, so that a growing cache is seldom moved to a larger block. */
const SPARE = 0.5;

/** Starts with no slots. A head's slots lie one after the other: resizing moves the later heads within the block. */
export function createBuffers(shape: CacheShape): CacheBuffers {
  const { layers, keyValueHeads: heads, headSize: size } = shape;
  const blocks: Block[] = Array.from({ length: 2 * layers }, (_, i) => ({
    name: `${i >> 1}.${i % 2 === 0 ? 'key' : 'value'}`,
    data: new Float32Array(0),
  }));
  let slots = 0;
  const show = () => tensorsOf(blocks, [1, heads, slots, size]);
  let feeds = show();
  return {
    get slots() {
      return slots;
    },
    get feeds() {
      return feeds;
    },
    get bytes() {
      return blocks.reduce((sum, { data }) => sum + data.byteLength, 0);
    },
    reserve(wanted) {
      const move = { heads, from: slots * size, to: slots * size, kept: slots * size };
      for (const block of blocks) block.data = roomy(block.data, move, heads * wanted * size);
      feeds = show();
    },
    resize(wanted, used) {
      if (wanted === slots) return;
      const move = {
        heads,
        from: slots * size,
        to: wanted * size,
        kept: Math.min(used, wanted) * size,
      };
      for (const block of blocks) block.data = moved(block.data, move);
      slots = wanted;
      feeds = show();
    },
    write(outputs, at) {
      for (const { name, data } of blocks) {
        const added = outputs[`new.${name}`]!.data as Float32Array;
        const length = added.length / heads;
        for (let head = 0; head < heads; head++)
          data.set(added.subarray(head * length, (head + 1) * length), (head * slots + at) * size);
      }
    },
    copy(used) {
      const twin = createBuffers(shape);
      twin.resize(used, 0);
      const move = { heads, from: slots * size, to: used * size, kept: used * size };
      for (const { name, data } of blocks)
        moveHeads(data, twin.feeds[`past.${name}`]!.data as Float32Array, move);
      return twin;
    },
  };
}

function tensorsOf(blocks: readonly Block[], dims: readonly number[]): Record<string, Tensor> {
  const length = dims.reduce((product, dim) => product * dim, 1);
  return Object.fromEntries(
    blocks.map(({ name, data }) => [
      `past.${name}`,
      new Tensor('float32', data.subarray(0, length), dims),
    ]),
  );
}

/** Numbers of a head: how far apart they lie before and after, and how many are kept. */
interface Move {
  heads: number;
  from: number;
  to: number;
  kept: number;
}

function moved(block: Float32Array, move: Move): Float32Array {
  const needed = move.heads * move.to;
  if (block.length < needed) return roomy(block, move, Math.ceil(needed * (1 + SPARE)));
  moveHeads(block, block, move);
  return block;
}

/** Itself where it is long enough, else a longer one with the same heads. */
function roomy(block: Float32Array, move: Move, length: number): Float32Array {
  if (block.length >= length) return block;
  const target = new Float32Array(length);
  moveHeads(block, target, move);
  return target;
}

/** Later heads first where they move up, last where they move down: none is written over before it was read. */
function moveHeads(
  source: Float32Array,
  target: Float32Array,
  { heads, from, to, kept }: Move,
): void {
  for (let i = 0; i < heads; i++) {
    const head = to > from ? heads - 1 - i : i;
    target.set(source.subarray(head * from, head * from + kept), head * to);
  }
}
