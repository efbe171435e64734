/** Keys and values in memory of our own, which the graph reads where it lies and which only new tokens are written to. */
import { Tensor } from '../session';
import { type CacheShape, KINDS } from './decoder';

export interface CacheBuffers {
  /** Slots that the graph sees: those in use and, at the end, spare ones. */
  readonly slots: number;
  /** Inputs of the graph, `past.N.key` and `past.N.value`, each [1, heads, 1, slots, head size]. */
  readonly feeds: Record<string, Tensor>;
  readonly bytes: number;
  /** Makes it so many slots, keeping the first `used` of them. */
  resize(slots: number, used: number): void;
  /** Puts the graph's `new.N.key` and `new.N.value`, each [1, heads, tokens, head size], into slots from `at` on. */
  write(outputs: Readonly<Record<string, Tensor>>, at: number): void;
  /** A copy of the first `used` slots. */
  copy(used: number): CacheBuffers;
}

/** Room that is taken beyond what is needed, as a share, so that a growing cache is seldom moved to a larger block. */
const SPARE = 0.5;

/** Starts with no slots. A head's slots lie one after the other: resizing moves the later heads within the block. */
export function createBuffers(shape: CacheShape): CacheBuffers {
  const { layers, keyValueHeads: heads, headSize: size } = shape;
  const names = Array.from({ length: layers }, (_, layer) =>
    KINDS.map((kind) => `${layer}.${kind}`),
  ).flat();
  let blocks: Float32Array[] = names.map(() => new Float32Array(0));
  let slots = 0;
  let feeds = show();

  function show(): Record<string, Tensor> {
    const dims = [1, heads, 1, slots, size];
    const used = blocks.map((block) => block.subarray(0, heads * slots * size));
    return Object.fromEntries(
      names.map((name, i) => [`past.${name}`, new Tensor('float32', used[i]!, dims)]),
    );
  }
  return {
    get slots() {
      return slots;
    },
    get feeds() {
      return feeds;
    },
    get bytes() {
      return blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);
    },
    resize(wanted, used) {
      if (wanted === slots) return;
      const [from, to] = [slots * size, wanted * size];
      const kept = Math.min(used, wanted) * size;
      blocks = blocks.map((block) => moved(block, { heads, from, to, kept }));
      slots = wanted;
      feeds = show();
    },
    write(outputs, at) {
      for (const [i, name] of names.entries()) {
        const { data, dims } = outputs[`new.${name}`]!;
        const width = dims[2]! * size;
        for (let head = 0; head < heads; head++) {
          const row = (data as Float32Array).subarray(head * width, (head + 1) * width);
          blocks[i]!.set(row, (head * slots + at) * size);
        }
      }
    },
    copy(used) {
      const twin = createBuffers(shape);
      twin.resize(used, 0);
      for (const [i, name] of names.entries()) {
        const target = twin.feeds[`past.${name}`]!.data as Float32Array;
        const lengths = { heads, from: slots * size, to: used * size, kept: used * size };
        moveHeads(blocks[i]!, target, lengths);
      }
      return twin;
    },
  };
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
  const target = block.length < needed ? new Float32Array(Math.ceil(needed * (1 + SPARE))) : block;
  moveHeads(block, target, move);
  return target;
}

/** Later heads first where they move up, last where they move down: none is written over before it was read. */
function moveHeads(source: Float32Array, target: Float32Array, move: Move): void {
  const { heads, from, to, kept } = move;
  for (let i = 0; i < heads; i++) {
    const head = to > from ? heads - 1 - i : i;
    target.set(source.subarray(head * from, head * from + kept), head * to);
  }
}
