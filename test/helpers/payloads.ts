/** What a hostile page would send: payloads made from a call's own schema, right ones with odd contents and spoilt ones. */
import fc from 'fast-check';
import { z } from 'zod';

/** The parts of a JSON schema that the contract uses. */
interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

type Payload = fc.Arbitrary<unknown>;

/** What is there under a property's name: ids of recordings for `recording`. */
export type Known = (property: string) => (string | number)[];

/** A schema, and the name of the property that it is for. */
interface Place {
  shape: Shape;
  property: string;
  known: Known;
}

/** Names that mean something to JavaScript itself. */
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

const PATHS = [
  '../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  'C:\\',
  '\\\\evil\\share',
];
const MORE_PATHS = [
  'file:///etc/passwd',
  '%2e%2e%2f',
  'a/../../b',
  'x\0.wav',
  'CON',
  '~/.ssh/id_rsa',
];
const CODE = [
  "'; DROP TABLE recordings; --",
  '" OR ""="',
  '*',
  'NEAR(',
  '<script>alert(1)</script>',
];
const ODD_TEXT = ['\ud800', 'a\udc00b', '\u202egnp.exe', '\u{e0041}\u{e0042}', '\0', '\u2028', '﷽'];
const SPACES = ['', ' ', '\n', '\r\n\r\n', '\u200b', '\ufeff'];

const hostileText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...PATHS, ...MORE_PATHS, ...CODE, ...ODD_TEXT, ...SPACES, ...PROTOTYPE_KEYS),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
    fc.integer({ min: 1, max: 200_000 }).map((length) => 'x'.repeat(length)),
  );

const ODD_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, -1, 0.5];
const LARGE_NUMBERS = [2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324];

/** Nested so deep that a reader which calls itself runs out of stack. */
const deep = (levels: number): unknown => {
  let value: unknown = [];
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Anything that a structured clone carries. */
export const junk = (): Payload =>
  fc.oneof(
    hostileText(),
    fc.constantFrom<unknown>(...ODD_NUMBERS, ...LARGE_NUMBERS, null, undefined, true, deep(500)),
    fc.anything({
      key: fc.oneof(fc.constantFrom(...PROTOTYPE_KEYS), fc.string()),
      ...{ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withSet: true },
      ...{ withTypedArray: true, withSparseArray: true },
    }),
  );

/** Texts that have a meaning in some call; those that fit a schema's pattern are used for it. */
const MEANT = ['en', 'auto', 'Anna', 'work', '2026-12-01', 'tiny-decoder', 'meeting', 'launch'];

function textOf({ shape, property, known }: Place): Payload {
  const { pattern, minLength = 0, maxLength = 1000 } = shape;
  const fits = (text: string | number): text is string =>
    typeof text === 'string' &&
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text));
  const meant = MEANT.filter(fits);
  const there = known(property).filter(fits);
  const odd = hostileText().map((text) => (fits(text) ? text : (meant[0] ?? 'aaaa')));
  return fc.oneof(
    odd,
    ...[meant, there, there]
      .filter(({ length }) => length > 0)
      .map((some) => fc.constantFrom(...some)),
  );
}

function numberOf({ shape, property, known }: Place): Payload {
  const { type, minimum = 0, maximum = 2 ** 40 } = shape;
  if (type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true });
  const there = known(property).filter((value) => typeof value === 'number');
  const few = { min: Math.max(minimum, -100), max: Math.min(maximum, Math.max(minimum, 0) + 100) };
  return fc.oneof(fc.integer(few), fc.constantFrom(maximum, ...there));
}

/** Values that fit the schema, or nearly: what `refine` asks beyond it is not known here. */
function fitting(place: Place): Payload {
  const { shape } = place;
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => fitting({ ...place, shape: choice })));
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.type === 'string') return textOf(place);
  if (shape.type === 'integer' || shape.type === 'number') return numberOf(place);
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'null') return fc.constant(null);
  if (shape.type === 'array')
    return fc.array(fitting({ ...place, shape: shape.items ?? {} }), {
      minLength: 1,
      maxLength: 4,
    });
  if (shape.type !== 'object') return fc.uint8Array({ maxLength: 64 });
  const inside = placesIn(place).map((inner): [string, Payload] => [
    inner.property,
    fitting(inner),
  ]);
  return fc.record<Record<string, unknown>>(Object.fromEntries(inside), {
    requiredKeys: shape.required ?? [],
  });
}

const placesIn = ({ shape, known }: Place): Place[] =>
  Object.entries(shape.properties ?? {}).map(([property, inner]) => ({
    shape: inner,
    property,
    known,
  }));

/** An object that has a key of this name as its own, `__proto__` too. */
const withKey = (target: unknown, key: string, value: unknown): unknown =>
  Object.defineProperty({ ...(target as object) }, key, { value, enumerable: true });

/** Values with one thing wrong, at any depth. */
function spoilt(place: Place): Payload {
  if (place.shape.type !== 'object') return junk();
  const right = fitting(place);
  const inside = placesIn(place).map((inner) =>
    fc
      .tuple(right, fc.oneof(spoilt(inner), junk()))
      .map(([value, bad]) => withKey(value, inner.property, bad)),
  );
  const keyed = fc
    .tuple(right, fc.constantFrom(...PROTOTYPE_KEYS, 'nonsense'), junk())
    .map(([value, key, bad]) => withKey(value, key, bad));
  return fc.oneof(...inside, ...inside, keyed, junk());
}

/** Payloads for a call with this input: a third fits, with odd contents; the rest is spoilt. */
export function payloadsOf(input: z.ZodType, known: Known): Payload {
  const shape = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Shape;
  const place = { shape, property: '', known };
  return fc.oneof(
    { weight: 1, arbitrary: fitting(place) },
    { weight: 2, arbitrary: spoilt(place) },
  );
}
