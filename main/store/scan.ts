/** The nearest of many packed vectors to one, by looking at all of them, page by page. */
import { cosineOfRow, quantize } from '../core/vectors';

/** A row with vectors of bytes, one after the other. */
export interface Packed {
  vectors: Buffer;
}

export interface Near<Row> {
  row: Row;
  /** Place of the vector in its row. */
  place: number;
  similarity: number;
}

/** Best first. `pageAfter` gives the rows after one, none at the end. Lets other work go on between pages. */
export async function scan<Row extends Packed>(
  pageAfter: (last: Row | null) => Row[],
  { vector, minimum, limit }: { vector: Float32Array; minimum: number; limit: number },
  signal: AbortSignal,
): Promise<Near<Row>[]> {
  const query = quantize([vector]);
  let best: Near<Row>[] = [];
  let rows = pageAfter(null);
  while (rows.length > 0) {
    // Once there are enough, only what is better than the last of them is looked at.
    const least = best.length === limit ? best.at(-1)!.similarity : minimum;
    const found = rows.flatMap((row) => nearIn(row, query, least));
    best = best
      .concat(found)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, limit);
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    rows = pageAfter(rows.at(-1)!);
  }
  return best;
}

/** The vectors of a row that are at least so similar to a packed one. */
export function nearIn<Row extends Packed>(
  row: Row,
  query: Int8Array,
  minimum: number,
): Near<Row>[] {
  const { vectors } = row;
  const packed = new Int8Array(vectors.buffer, vectors.byteOffset, vectors.length);
  const found: Near<Row>[] = [];
  for (let place = 0; (place + 1) * query.length <= packed.length; place++) {
    const similarity = cosineOfRow(query, packed, place);
    if (similarity >= minimum) found.push({ row, place, similarity });
  }
  return found;
}
