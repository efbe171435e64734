/** Small helpers between numbers and tensors. */
import { type InferenceSession, Tensor } from '../session';

export interface Shape {
  type: string;
  /** 0 where it is only known when the graph runs. */
  dims: number[];
}

/** Of each input or output that is a tensor. */
export function shapesOf(
  metadata: readonly InferenceSession.ValueMetadata[],
): Record<string, Shape> {
  return Object.fromEntries(
    metadata.flatMap((each) =>
      each.isTensor
        ? [[each.name, { type: each.type, dims: each.shape.map((dim) => Number(dim) || 0) }]]
        : [],
    ),
  );
}

/** Whole numbers as the graphs want them. */
export const integers = (values: readonly number[], dims: readonly number[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), dims);

/** The last dimension's rows, in order, as 32-bit numbers. */
export function rowsOf({ type, data, dims }: Tensor): Float32Array[] {
  const size = dims.at(-1)!;
  const all = type === 'float16' ? widened(data as Uint16Array) : (data as Float32Array);
  return Array.from({ length: all.length / size }, (_, i) =>
    all.subarray(i * size, (i + 1) * size),
  );
}

/** IEEE 754 binary16 to binary32. Node 20 gives the bits. */
function widened(bits: Uint16Array): Float32Array {
  return Float32Array.from(bits, (half) => {
    const sign = half & 0x8000 ? -1 : 1;
    const exponent = (half >> 10) & 0x1f;
    const fraction = half & 0x3ff;
    if (exponent === 0) return sign * fraction * 2 ** -24;
    if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  });
}
