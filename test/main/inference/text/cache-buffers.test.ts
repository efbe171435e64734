import { describe, expect, it } from 'vitest';
import { Tensor } from '../../../../main/inference/session';
import { maskOf, positionsOf } from '../../../../main/inference/text/branches';
import { createBuffers } from '../../../../main/inference/text/cache-buffers';
import { TRUNK } from '../../../../main/inference/text/decoder';

const SHAPE = { layers: 2, keyValueHeads: 2, headSize: 3 };

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Numbers that say where they belong: token, layer, kind, head, place. */
function tensorOf(tokens: number[], layer: number, kind: 'key' | 'value') {
  const number = (token: number, head: number, place: number) =>
    token * 1_000 + layer * 100 + head * 10 + place + (kind === 'key' ? 0 : 500);
  const data = range(2).flatMap((head) =>
    tokens.flatMap((token) => range(3).map((place) => number(token, head, place))),
  );
  const dims = [1, 2, tokens.length, 3];
  return new Tensor('float32', Float32Array.from(data), dims);
}

const outputsOf = (tokens: number[]): Record<string, Tensor> =>
  Object.fromEntries(
    range(2).flatMap((layer) =>
      (['key', 'value'] as const).map((kind) => [
        `new.${layer}.${kind}`,
        tensorOf(tokens, layer, kind),
      ]),
    ),
  );
const feedsOf = (buffers: ReturnType<typeof createBuffers>) =>
  Object.fromEntries(
    Object.entries(buffers.feeds).map(([name, { data }]) => [name, [...(data as Float32Array)]]),
  );
/** As if the graph had made all tokens at once. */
const expected = (tokens: number[]) =>
  Object.fromEntries(
    Object.entries(outputsOf(tokens)).map(([name, { data }]) => [
      name.replace('new', 'past'),
      [...(data as Float32Array)],
    ]),
  );

describe('the buffers of keys and values', () => {
  it('hold what was written, in whatever steps they grew and shrank', () => {
    const buffers = createBuffers(SHAPE);
    buffers.resize(3, 0);
    buffers.write(outputsOf([1, 2, 3]), 0);
    expect(feedsOf(buffers)).toEqual(expected([1, 2, 3]));
    buffers.resize(64, 3);
    buffers.write(outputsOf([4]), 3);
    buffers.write(outputsOf([5, 6]), 4);
    buffers.resize(6, 6);
    expect(feedsOf(buffers)).toEqual(expected([1, 2, 3, 4, 5, 6]));
    buffers.resize(2, 2);
    expect(feedsOf(buffers)).toEqual(expected([1, 2]));
    buffers.resize(900, 2);
    buffers.resize(2, 2);
    expect(feedsOf(buffers)).toEqual(expected([1, 2]));
  });

  it('keep what they hold when memory is taken ahead, and then grow without moving to another block', () => {
    const buffers = createBuffers(SHAPE);
    buffers.resize(3, 0);
    buffers.write(outputsOf([1, 2, 3]), 0);
    buffers.reserve(640);
    const { bytes } = buffers;
    expect(feedsOf(buffers)).toEqual(expected([1, 2, 3]));
    buffers.resize(640, 3);
    buffers.resize(3, 3);
    expect(feedsOf(buffers)).toEqual(expected([1, 2, 3]));
    expect(buffers.bytes).toBe(bytes);
  });

  it('a copy has its own numbers', () => {
    const buffers = createBuffers(SHAPE);
    buffers.resize(8, 0);
    buffers.write(outputsOf([1, 2, 3]), 0);
    const copy = buffers.copy(2);
    buffers.write(outputsOf([9]), 0);
    expect(feedsOf(copy)).toEqual(expected([1, 2]));
  });
});

describe('branches', () => {
  const token = (branch: number) => ({ id: 0, branch });

  it('a token sees the trunk and its own branch before it, and no spare slot', () => {
    const layout = { trunk: 2, branches: [1, 2, 1], slots: 6 };
    const mask = maskOf(layout, [token(1), token(2), token(2)], 1);
    const seen = Array.from({ length: 3 }, (_, row) =>
      [...mask.subarray(row * 9, (row + 1) * 9)].map((x) => (x === 0 ? 'x' : '-')).join(''),
    );
    expect(seen).toEqual(['xxx-x-x--', 'xx-x---x-', 'xx-x---xx']);
  });

  it('new tokens of the trunk see one another in order', () => {
    const mask = maskOf({ trunk: 0, branches: [], slots: 0 }, [token(TRUNK), token(TRUNK)], 2);
    expect([...mask].map((x) => x === 0)).toEqual([
      true,
      false,
      true,
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it('each branch goes on from the trunk’s end', () => {
    const layout = { trunk: 5, branches: [1, 2, 1], slots: 8 };
    expect(positionsOf(layout, [token(1), token(2), token(1), token(3)])).toEqual([7, 6, 8, 5]);
    expect(positionsOf({ trunk: 5, branches: [], slots: 5 }, [token(0), token(0)])).toEqual([5, 6]);
  });
});
