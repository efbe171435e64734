/** Unit vectors as signed bytes: a quarter of the space of floats, and the ranking stays. */

const SCALE = 127;

/** Packs vectors of unit length one after the other, a byte for each number. */
export function quantize(vectors: Float32Array[]): Int8Array {
  const size = vectors[0]?.length ?? 0;
  const packed = new Int8Array(size * vectors.length);
  vectors.forEach((vector, row) => {
    vector.forEach((value, i) => {
      packed[row * size + i] = Math.max(-SCALE, Math.min(SCALE, Math.round(value * SCALE)));
    });
  });
  return packed;
}

/** The cosine of a packed query and row `row` of `packed`; 0 for an empty row. */
export function cosineOfRow(query: Int8Array, packed: Int8Array, row: number): number {
  let sum = 0;
  const offset = row * query.length;
  for (let i = 0; i < query.length; i++) sum += query[i]! * packed[offset + i]!;
  return sum / (SCALE * SCALE);
}
