/** JSON values of a shape as an automaton over bytes: a pushdown of what must still come (RFC 8259, UTF-8). */
import type { JsonShape } from '../../core/ports';
import { type ByteState, LONGEST_TOKEN } from './vocabulary';

/** What must still come, first things first. */
interface Rest {
  first: Part;
  later: Rest | null;
}

/** Something that takes bytes. */
interface Part {
  readonly key: string;
  /** Whether it may end here. */
  readonly mayEnd: boolean;
  /** Parts that take the place of this one after a byte, or null where the byte cannot follow. */
  take(byte: number): Part[] | null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const MINUS = 0x2d;
const ZERO = 0x30;
const LETTER_U = 0x75;
const COMMA = 0x2c;
const END_OF_ARRAY = 0x5d;
const ESCAPED = new Set(Buffer.from('"\\/bfnrt'));
/** As many as a number in JavaScript holds exactly. */
const INTEGER_DIGITS = 15;
const isDigit = (byte: number) => byte >= ZERO && byte <= ZERO + 9;
const isHex = (byte: number) => isDigit(byte) || /[a-f]/i.test(String.fromCharCode(byte));

/** The state before the first byte of a value. */
export const jsonStart = (shape: JsonShape): ByteState =>
  stateOf({ first: value(shape), later: null });

function stateOf(rest: Rest | null): ByteState {
  const parts = listOf(rest);
  return {
    complete: parts.every(({ mayEnd }) => mayEnd),
    key: parts.map(({ key }) => key).join('\u0000'),
    next(byte) {
      for (let at = rest; at; at = at.later) {
        const parts = at.first.take(byte);
        if (parts) return stateOf(parts.reduceRight<Rest | null>(push, at.later));
        if (!at.first.mayEnd) return null;
      }
      return null;
    },
  };
}

const push = (later: Rest | null, first: Part): Rest => ({ first, later });

function listOf(rest: Rest | null): Part[] {
  const parts: Part[] = [];
  for (let at = rest; at; at = at.later) parts.push(at.first);
  return parts;
}

/** Before the first byte of a value. */
function value(shape: JsonShape): Part {
  if (shape.type === 'object') return object(shape.properties);
  if (shape.type === 'array')
    return startsWith('[', `[${shapeKey(shape)}`, firstItem(shape.items, shape.maxItems));
  if (shape.type === 'enum') return oneOfTexts(shape.values.map((each) => JSON.stringify(each)));
  if (shape.type === 'string') return startsWith('"', 'string', inString(shape.maxLength));
  return shape.type === 'integer' ? integer('', 0) : oneOfTexts(['true', 'false']);
}

const shapeKey = (shape: JsonShape): string => JSON.stringify(shape);

const startsWith = (first: string, key: string, ...rest: Part[]): Part => ({
  key: `<${key}`,
  mayEnd: false,
  take: (byte) => (byte === first.charCodeAt(0) ? rest : null),
});

/** Bytes that must come just so. */
function exactly(text: string): Part {
  return oneOfTexts([text]);
}

const optionalSpace: Part = {
  key: 'space',
  mayEnd: true,
  take: (byte) => (byte === SPACE ? [] : null),
};

/** One of several texts. */
function oneOfTexts(texts: readonly string[]): Part {
  return oneOfBytes(
    texts.map((text) => Buffer.from(text)),
    0,
  );
}

function oneOfBytes(texts: readonly Buffer[], at: number): Part {
  return {
    key: `one ${at} ${texts.join('|')}`,
    mayEnd: texts.some(({ length }) => length === at),
    take(byte) {
      const left = texts.filter((text) => text[at] === byte);
      if (left.length === 0) return null;
      return left.every(({ length }) => length === at + 1) ? [] : [oneOfBytes(left, at + 1)];
    },
  };
}

/** The bytes that may come next within a character, and how many must. */
interface Owed {
  bytes: number;
  low: number;
  high: number;
}

/** Inside the quotes; `left` characters may still come. */
function inString(left = Number.POSITIVE_INFINITY): Part {
  return {
    key: `text ${left > LONGEST_TOKEN ? 'long' : left}`,
    mayEnd: false,
    take(byte) {
      if (byte === QUOTE) return [];
      if (left === 0 || byte < SPACE) return null;
      if (byte === BACKSLASH) return [afterBackslash, inString(left - 1)];
      const owed = owedAfter(byte);
      return owed && [...(owed.bytes > 0 ? [restOfCharacter(owed)] : []), inString(left - 1)];
    },
  };
}

function restOfCharacter({ bytes, low, high }: Owed): Part {
  return {
    key: `rest ${bytes} ${low} ${high}`,
    mayEnd: false,
    take(byte) {
      if (byte < low || byte > high) return null;
      return bytes > 1 ? [restOfCharacter(anyOf(bytes - 1))] : [];
    },
  };
}

const anyOf = (bytes: number): Owed => ({ bytes, low: 0x80, high: 0xbf });

/** What must follow the first byte of a character (RFC 3629); null where none begins so. */
function owedAfter(byte: number): Owed | null {
  if (byte < 0x80) return anyOf(0);
  if (byte < 0xc2 || byte > 0xf4) return null;
  const owed = anyOf(byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3);
  if (byte === 0xe0) return { ...owed, low: 0xa0 };
  if (byte === 0xed) return { ...owed, high: 0x9f };
  if (byte === 0xf0) return { ...owed, low: 0x90 };
  return byte === 0xf4 ? { ...owed, high: 0x8f } : owed;
}

const hexDigits = (left: number): Part => ({
  key: `hex ${left}`,
  mayEnd: false,
  take: (byte) => (isHex(byte) ? (left > 1 ? [hexDigits(left - 1)] : []) : null),
});

/** After a backslash. */
const afterBackslash: Part = {
  key: 'escape',
  mayEnd: false,
  take: (byte) => (ESCAPED.has(byte) ? [] : byte === LETTER_U ? [hexDigits(4)] : null),
};

/** A whole number, without leading zeros. */
function integer(sign: '' | '-', digits: number, zero = false): Part {
  return {
    key: `integer ${sign}${digits}${zero ? 'z' : ''}`,
    mayEnd: digits > 0,
    take(byte) {
      if (byte === MINUS && !sign && digits === 0) return [integer('-', 0)];
      if (!isDigit(byte) || zero || digits === INTEGER_DIGITS) return null;
      return [integer(sign, digits + 1, digits === 0 && byte === ZERO)];
    },
  };
}

/** After `[`. */
function firstItem(shape: JsonShape, left: number): Part {
  return {
    key: `[] ${left} ${shapeKey(shape)}`,
    mayEnd: false,
    take(byte) {
      if (byte === END_OF_ARRAY) return [];
      const taken = left > 0 ? value(shape).take(byte) : null;
      return taken && [...taken, laterItem(shape, left - 1)];
    },
  };
}

/** After an item. */
function laterItem(shape: JsonShape, left: number): Part {
  return {
    key: `, ${left} ${shapeKey(shape)}`,
    mayEnd: false,
    take(byte) {
      if (byte === END_OF_ARRAY) return [];
      if (byte !== COMMA || left <= 0) return null;
      return [optionalSpace, value(shape), laterItem(shape, left - 1)];
    },
  };
}

/** All properties, in the order of the shape. */
function object(properties: Record<string, JsonShape>): Part {
  const parts = Object.entries(properties).flatMap(([name, shape], i) => [
    ...(i > 0 ? [exactly(','), optionalSpace] : []),
    exactly(`${JSON.stringify(name)}:`),
    optionalSpace,
    value(shape),
  ]);
  return startsWith('{', `{${JSON.stringify(properties)}`, ...parts, exactly('}'));
}
