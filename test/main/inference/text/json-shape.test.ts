import { describe, expect, it } from 'vitest';
import type { JsonShape } from '../../../../main/core/ports';
import { jsonStart } from '../../../../main/inference/text/json-shape';
import { type ByteState, createVocabulary } from '../../../../main/inference/text/vocabulary';

const SHAPE: JsonShape = {
  type: 'object',
  properties: {
    name: { type: 'string', maxLength: 5 },
    age: { type: 'integer' },
    ok: { type: 'boolean' },
    kind: { type: 'enum', values: ['a', 'ab', 'ü'] },
    list: { type: 'array', items: { type: 'integer' }, maxItems: 2 },
  },
};

/** The state after a text, or null. */
function after(shape: JsonShape, text: string | Uint8Array): ByteState | null {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  let state: ByteState | null = jsonStart(shape);
  for (const byte of bytes) state = state?.next(byte) ?? null;
  return state;
}
const takes = (shape: JsonShape, text: string | Uint8Array) =>
  after(shape, text)?.complete === true;

describe('a JSON shape', () => {
  it.each([
    [SHAPE, '{"name": "Anna", "age": 7, "ok": true, "kind": "ab", "list": [1, 22]}'],
    [SHAPE, '{"name":"","age":-70,"ok":false,"kind":"ü","list":[]}'],
    [{ type: 'string' }, '"a \\"b\\" \\u00e9 \\n 한국 🙂 \\\\"'],
    [{ type: 'string', maxLength: 2 }, '"🙂한"'],
    [{ type: 'integer' }, '0'],
    [{ type: 'integer' }, '-123456789012345'],
    [{ type: 'array', items: SHAPE, maxItems: 1 }, '[]'],
    [{ type: 'object', properties: {} }, '{}'],
  ] as [JsonShape, string][])('%j takes %s', (shape, text) => {
    expect(takes(shape, text)).toBe(true);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it.each([
    [SHAPE, '{"age": 7'],
    [SHAPE, '{"name": "Annika"'],
    [{ type: 'string', maxLength: 2 }, '"abc'],
    [{ type: 'string' }, '"a\nb'],
    [{ type: 'string' }, '"\\x'],
    [{ type: 'string' }, '"\\u12g'],
    [{ type: 'integer' }, '01'],
    [{ type: 'integer' }, '--1'],
    [{ type: 'integer' }, '1234567890123456'],
    [{ type: 'integer' }, '1.5'],
    [{ type: 'boolean' }, 'tru '],
    [{ type: 'enum', values: ['a'] }, '"b'],
    [{ type: 'array', items: { type: 'integer' }, maxItems: 1 }, '[1,'],
    [{ type: 'array', items: { type: 'integer' }, maxItems: 0 }, '[1'],
    [{ type: 'array', items: { type: 'integer' }, maxItems: 2 }, '[,'],
  ] as [JsonShape, string][])('%j does not take %s', (shape, text) => {
    expect(after(shape, text)).toBeNull();
  });

  it.each(['-', '"', '"a', '[1', '{"name":', 'tr'])('%s is not whole', (text) => {
    const shapes: JsonShape[] = [
      { type: 'integer' },
      { type: 'string' },
      { type: 'boolean' },
      { type: 'array', items: { type: 'integer' }, maxItems: 3 },
      SHAPE,
    ];
    expect(shapes.some((shape) => takes(shape, text))).toBe(false);
  });

  it('lets through whole characters only: no lone, overlong or cut ones', () => {
    const quoted = (...bytes: number[]) =>
      takes({ type: 'string' }, Uint8Array.of(0x22, ...bytes, 0x22));
    expect(quoted(0xed, 0x9e, 0xa3)).toBe(true);
    expect(quoted(0xf0, 0x9f, 0x99, 0x82)).toBe(true);
    expect(quoted(0xf4, 0x8f, 0xbf, 0xbf)).toBe(true);
    expect(quoted(0xed, 0xa0, 0x80)).toBe(false);
    expect(quoted(0xe0, 0x80, 0x80)).toBe(false);
    expect(quoted(0xf4, 0x90, 0x80, 0x80)).toBe(false);
    expect(quoted(0xc0, 0x80)).toBe(false);
    expect(quoted(0x80)).toBe(false);
    expect(quoted(0xe2, 0x82)).toBe(false);
  });

  it('whatever is chosen, the end is valid JSON of the shape (would catch a wrong continuation)', () => {
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const bytes = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));
    const vocabulary = createVocabulary(bytes);
    for (let round = 0; round < 40; round++) {
      let state: ByteState = jsonStart(SHAPE);
      const text: number[] = [];
      for (;;) {
        const allowed = vocabulary.allowed(state);
        if (allowed.length === 0) break;
        const byte = allowed[random(allowed.length)]!;
        text.push(byte);
        state = vocabulary.after(state, byte);
      }
      const value = JSON.parse(
        new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text)),
      ) as {
        name: string;
        list: number[];
      };
      expect(Object.keys(value)).toEqual(['name', 'age', 'ok', 'kind', 'list']);
      expect([...value.name].length).toBeLessThanOrEqual(5);
      expect(value.list.length).toBeLessThanOrEqual(2);
    }
  });
});

describe('a vocabulary', () => {
  const tokens = ['{', '{"', '{"name', 'name', '":', '', '{"nam', '{"x', 'x'.repeat(70)];
  const vocabulary = createVocabulary(tokens.map((token) => new TextEncoder().encode(token)));

  it('finds the tokens whose bytes all can follow, and goes on after one', () => {
    const start = jsonStart(SHAPE);
    expect(vocabulary.allowed(start)).toEqual([0, 1, 2, 6]);
    expect(vocabulary.allowed(vocabulary.after(start, 1))).toEqual([3]);
    expect(vocabulary.allowed(vocabulary.after(start, 2))).toEqual([4]);
  });

  it('gives no token without bytes, and none that is endless', () => {
    expect(vocabulary.allowed(after({ type: 'string' }, '"')!)).toEqual([0, 1, 3]);
  });
});
