/** Zip files made byte by byte, so that they can lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipItem {
  path: string;
  content: string | Uint8Array;
  /** Stored as it is where false. */
  deflate?: boolean;
  /** Size that the zip tells, where it lies. */
  claimed?: number;
  /** Unix mode, such as 0o120777 for a symbolic link. */
  mode?: number;
  encrypted?: boolean;
}

/** A zip with these files. */
export function zipOf(items: ZipItem[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const item of items) {
    const name = Buffer.from(item.path);
    const content = Buffer.from(item.content);
    const packed = item.deflate === false ? content : deflateRawSync(content);
    const facts = factsOf(item, content, packed.length);
    const local = Buffer.concat([
      numbers([0x04034b50, 4], ...facts, [name.length, 2], [0, 2]),
      name,
    ]);
    const central = numbers(
      [0x02014b50, 4],
      [0x031e, 2],
      ...facts,
      [name.length, 2],
      ...Array(4).fill([0, 2]),
      [((item.mode ?? 0o100644) << 16) >>> 0, 4],
      [offset, 4],
    );
    locals.push(local, packed);
    centrals.push(central, name);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [items.length, 2],
    [items.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...locals, directory, end]);
}

type Sized = readonly [value: number, bytes: number];

/** Version, flags (UTF-8), method, time, date, checksum, sizes. */
const factsOf = (item: ZipItem, content: Buffer, packed: number): Sized[] => [
  [20, 2],
  [0x800 | (item.encrypted ? 1 : 0), 2],
  [item.deflate === false ? 0 : 8, 2],
  [0, 2],
  [0x21, 2],
  [crc32(content), 4],
  [packed, 4],
  [item.claimed ?? content.length, 4],
];

const numbers = (...values: Sized[]): Buffer =>
  Buffer.concat(
    values.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
