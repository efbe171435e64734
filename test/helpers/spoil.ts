/** Files spoilt on purpose: seeds of a corpus, changed as a broken disk, a bad program or an attacker would. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

export interface Seed {
  name: string;
  bytes: Uint8Array;
}

/** Where readers trip: the ends of every width of number, and what formats take for a mark. */
const NUMBERS = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];
const TEXTS = [
  '\0',
  '\r',
  '\n\n',
  '"',
  '\\',
  '{',
  '[',
  '<',
  '-->',
  '99:99:99,999',
  '\u2028',
  '\u202e',
];
const MORE_TEXTS = ['__proto__', '1e999', '-1', '\ud83d', '\ufeff', 'null', '[9', '%', '{"a":'];

type Change = (bytes: Buffer, at: number) => Buffer;

/** Puts bytes over others, as far as there are some. */
const overwrite = (bytes: Buffer, at: number, piece: Uint8Array): Buffer => {
  const changed = Buffer.from(bytes);
  changed.set(piece.subarray(0, bytes.length - at), at);
  return changed;
};

const insert = (bytes: Buffer, at: number, piece: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);

const fieldOf = (value: number, width: number, little: boolean): Buffer => {
  const field = Buffer.alloc(4);
  if (little) field.writeUInt32LE(value);
  else field.writeUInt32BE(value);
  return little ? field.subarray(0, width) : field.subarray(4 - width);
};

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.integer({ min: 0, max: 7 }).map(
    (bit): Change =>
      (bytes, at) =>
        overwrite(bytes, at, Uint8Array.of((bytes[at] ?? 0) ^ (1 << bit))),
  ),
  fc.uint8Array({ minLength: 1, maxLength: 8 }).map(
    (piece): Change =>
      (bytes, at) =>
        overwrite(bytes, at, piece),
  ),
  fc.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(1, 2, 4), fc.boolean()).map(
    ([value, width, little]): Change =>
      (bytes, at) =>
        overwrite(bytes, at, fieldOf(value, width, little)),
  ),
  fc.constantFrom(...TEXTS, ...MORE_TEXTS).map(
    (text): Change =>
      (bytes, at) =>
        insert(bytes, at, Buffer.from(text)),
  ),
  fc.integer({ min: 1, max: 400 }).map(
    (length): Change =>
      (bytes, at) =>
        Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
  ),
  fc.tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom(1, 3, 50)).map(
    ([length, times]): Change =>
      (bytes, at) =>
        insert(bytes, at, Buffer.concat(Array(times).fill(bytes.subarray(at, at + length)))),
  ),
  fc.constant<Change>((bytes, at) => bytes.subarray(0, at)),
);

/** A share of the length, as likely anywhere: fast-check itself prefers small numbers, and would spoil the magic each time. */
const shareUpTo = (most: number): fc.Arbitrary<number> =>
  fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((millionths) => (most * millionths) / 1e6);

/** One of the seeds after one to six changes. Changes near the beginning, where headers are, come half of the time. */
export function spoiltOf(seeds: Seed[]): fc.Arbitrary<Seed> {
  const place = fc.oneof(shareUpTo(1), shareUpTo(0.05));
  const changes = fc.array(fc.tuple(change, place), { minLength: 1, maxLength: 6 });
  return fc.tuple(fc.constantFrom(...seeds), changes).map(([{ name, bytes }, all]) => ({
    name,
    bytes: all.reduce(
      (now: Buffer, [make, where]) => make(now, Math.floor(where * now.length)),
      Buffer.from(bytes),
    ),
  }));
}

/**
 * The seeds in a folder below test/fixtures, by their file names; `most` bytes of each. A last `.seed` keeps other tools
 * from reading one, and is no part of its name.
 */
export function seedsIn(
  folder: string,
  names: RegExp = /./,
  most = Number.POSITIVE_INFINITY,
): Seed[] {
  const root = path.join(import.meta.dirname, '../fixtures', folder);
  return readdirSync(root)
    .filter((name) => names.test(name))
    .map((name) => ({
      name: name.replace(/\.seed$/, ''),
      bytes: readFileSync(path.join(root, name)).subarray(0, most),
    }));
}
