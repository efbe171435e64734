/** Keys and values in memory of our own, which the graph reads where it lies and which only new tokens are written to. */
import { Tensor } from '../session';
import type { CacheShape } from './decoder';

export interface CacheBuffers {
  /** Slots that the graph sees: those in use and, at the end, spare ones. */
  readonly slots: number;
  /** Inputs of the graph: `past.L.key` [1, heads, 1, slots, size], `past.L.value` [1, heads, 1, size, slots]. */
  readonly feeds: Record<string, Tensor>;
  readonly bytes: number;
  /** Makes it so many slots, keeping the first `used` of them. */
  resize(slots: number, used: number): void;
  /** Puts the graph's `new.L.key` and `new.L.value`, of the same shapes, into slots from `at` on. */
  write(outputs: Readonly<Record<string, Tensor>>, at: number): void;
  /** A copy of the first `used` slots. */
  copy(used: number): CacheBuffers;
}

/** Rows of numbers, in each of which a slot has so many: keys a row for each head, values one for each number of a head. */
interface Block {
  name: string;
  rows: number;
  width: number;
  data: Float32Array;
}

/** Room that is taken beyond what is needed, as a share, so that a growing cache is seldom moved to a larger block. */
const SPARE = 0.5;

const SHORT = 16;

/** Starts with no slots. A row's slots lie one after the other: resizing moves the later rows within the block. */
export function createBuffers(shape: CacheShape): CacheBuffers {
  const { keyValueHeads: heads, headSize: size } = shape;
  const blocks = blocksOf(shape);
  let slots = 0;
  let feeds = show();

  function show(): Record<string, Tensor> {
    const dims = { key: [1, heads, 1, slots, size], value: [1, heads, 1, size, slots] };
    return Object.fromEntries(
      blocks.map(({ name, data }) => [
        `past.${name}`,
        new Tensor(
          'float32',
          data.subarray(0, heads * slots * size),
          name.endsWith('key') ? dims.key : dims.value,
        ),
      ]),
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
      return blocks.reduce((sum, { data }) => sum + data.byteLength, 0);
    },
    resize(wanted, used) {
      if (wanted === slots) return;
      for (const block of blocks) {
        const source = block.data;
        const needed = block.rows * block.width * wanted;
        if (source.length < needed) block.data = new Float32Array(Math.ceil(needed * (1 + SPARE)));
        moveRows(source, block, { from: slots, to: wanted, kept: Math.min(used, wanted) });
      }
      slots = wanted;
      feeds = show();
    },
    write(outputs, at) {
      for (const { name, rows, width, data } of blocks) {
        const added = outputs[`new.${name}`]!.data as Float32Array;
        const length = added.length / rows;
        for (let row = 0; row < rows; row++) {
          const from = row * length;
          const to = (row * slots + at) * width;
          // A view for each of thousands of short rows would take longer than the numbers.
          if (length > SHORT) data.set(added.subarray(from, from + length), to);
          else for (let i = 0; i < length; i++) data[to + i] = added[from + i]!;
        }
      }
    },
    copy(used) {
      const twin = createBuffers(shape);
      twin.resize(used, 0);
      for (const { name, rows, width, data } of blocks) {
        const target = { rows, width, data: twin.feeds[`past.${name}`]!.data as Float32Array };
        moveRows(data, target, { from: slots, to: used, kept: used });
      }
      return twin;
    },
  };
}

const blocksOf = ({ layers, keyValueHeads: heads, headSize: size }: CacheShape): Block[] =>
  Array.from({ length: layers }, (_, layer) => [
    { name: `${layer}.key`, rows: heads, width: size, data: new Float32Array(0) },
    { name: `${layer}.value`, rows: heads * size, width: 1, data: new Float32Array(0) },
  ]).flat();

/** Slots from the start of one row to the next, before and after, and how many of them are kept. */
interface Move {
  from: number;
  to: number;
  kept: number;
}

/** Later rows first where they move up, last where they move down: none is written over before it was read. */
function moveRows(
  source: Float32Array,
  { rows, width, data }: Omit<Block, 'name'>,
  { from, to, kept }: Move,
): void {
  for (let i = 0; i < rows; i++) {
    const row = to > from ? rows - 1 - i : i;
    const start = row * from * width;
    data.set(source.subarray(start, start + kept * width), row * to * width);
  }
}
