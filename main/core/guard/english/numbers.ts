/** English numbers: digits and words, what they count, and what speech leaves out. */
import type { Quantity } from '../types';
import { fractionsIn } from './fractions';
import { UNITS } from './units';

/** A part of a text that was recognised as one thing. */
export interface Span<T> {
  from: number;
  to: number;
  value: T;
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties';
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

const numbered = (list: string, step: number, from: number): [string, number][] =>
  list.split(' ').map((word, i) => [word, (i + from) * step]);

/** English words for numbers below a hundred. */
export const CARDINALS = new Map([
  ...numbered(SMALL, 1, 0),
  ...numbered(TENS, 10, 2),
  ...numbered(DECADES, 10, 2),
]);
const ORDINAL_VALUES = new Map([...numbered(ORDINALS, 1, 0), ...numbered(TENTHS, 10, 2)]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['grand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const CURRENCIES = new Set(['usd', 'eur', 'gbp']);
const SUFFIXES: Record<string, number> = { k: 1e3, m: 1e6, bn: 1e9 };

const BETWEEN_NUMBER_AND_UNIT = new Set(['square', 'cubic', 'per', 'full', 'working', 'more']);
const LONE: Record<string, { value: number; unit?: string }> = {
  once: { value: 1, unit: 'times' },
  twice: { value: 2, unit: 'times' },
  dozen: { value: 12 },
  couple: { value: 2 },
};

interface Piece {
  text: string;
  from: number;
  to: number;
}

const PIECE =
  /[$€£¥₩%°]|\d+(?:,\d{3})+(?:\.\d+)?|\d+[:.]\d+|\d+|[ap]\.m\.?|\p{L}+(?:'\p{L}+)?|[^\s]/gu;
const piecesOf = (text: string): Piece[] =>
  [...text.toLowerCase().matchAll(PIECE)].map((m) => ({
    text: m[0],
    from: m.index,
    to: m.index + m[0].length,
  }));

const isNumeral = (word: string): boolean =>
  /^\d/u.test(word) || CARDINALS.has(word) || ORDINAL_VALUES.has(word) || SCALES.has(word);

/** How many pieces at `at` go on with the number that ends before it. */
function continues(pieces: Piece[], at: number): number {
  const [last, word, next] = [pieces[at - 1]!.text, pieces[at]!.text, pieces[at + 1]?.text ?? ''];
  if (ORDINAL_VALUES.has(last)) return 0;
  const isDigits = /^\d/u.test(last);
  if (isNumeral(word)) return isDigits && !SCALES.has(word) ? 0 : 1;
  if (!isNumeral(next)) return 0;
  if (word === '-') return isDigits || /^\d/u.test(next) ? 0 : 2;
  return word === 'point' || (word === 'and' && SCALES.has(last)) ? 2 : 0;
}

/** Where a run of numerals that belong together ends. */
function endOfRun(pieces: Piece[], start: number): number {
  let end = start + 1;
  while (end < pieces.length) {
    const more = continues(pieces, end);
    if (more === 0) break;
    end += more;
  }
  return end;
}

interface Reading {
  values: number[];
  scale?: number;
}

/** The value of numerals said one after another; those that follow no grammar are read in several ways. */
function readNumerals(words: string[]): Reading {
  const point = words.indexOf('point');
  if (point >= 0) return decimal(words.slice(0, point), words.slice(point + 1));
  let total = 0;
  let groups: number[] = [];
  let scale: number | undefined;
  for (const word of words) {
    const factor = SCALES.get(word);
    if (factor === undefined) groups = joined(groups, numeral(word));
    else if (factor === 100) groups = [...groups.slice(0, -1), (groups.at(-1) ?? 1) * 100];
    else {
      total += (readGroups(groups)[0] ?? 1) * factor;
      groups = [];
      scale = factor;
    }
  }
  const values = readGroups(groups).map((value) => total + value);
  return { values: values.length > 0 ? values : [total], scale };
}

const numeral = (word: string): number =>
  CARDINALS.get(word) ?? ORDINAL_VALUES.get(word) ?? Number(word.replaceAll(',', ''));

/** Twenty and three are twenty-three, a hundred and thirty one number; four and eighty stay two. */
function joined(groups: number[], next: number): number[] {
  const last = groups.at(-1);
  const isTens = last !== undefined && last % 10 === 0 && last % 100 !== 0 && next < 10 && next > 0;
  const isHundreds = last !== undefined && last >= 100 && last % 100 === 0 && next < 100;
  if (!isTens && !isHundreds) return [...groups, next];
  return [...groups.slice(0, -1), last + next];
}

function readGroups(groups: number[]): number[] {
  if (groups.length <= 1) return groups;
  const inOne = Number(groups.join(''));
  const [whole, ...rest] = groups;
  const decimals = Number(`${whole}.${rest.join('')}`);
  return groups.length === 2
    ? [inOne, decimals, whole! * 100 + rest[0]!, whole! + rest[0]! / 60]
    : [inOne];
}

function decimal(whole: string[], rest: string[]): Reading {
  const factor = SCALES.get(rest.at(-1) ?? '');
  const digits = (factor ? rest.slice(0, -1) : rest).map(numeral).join('');
  const value = Number(`${readNumerals(whole).values[0] ?? 0}.${digits}`);
  return { values: [value * (factor ?? 1)], scale: factor };
}

/** The unit that stands within two words after a number, and where it ends. */
function unitAfter(pieces: Piece[], at: number): { unit?: string; end: number } {
  const skip = pieces[at]?.text === '-' || BETWEEN_NUMBER_AND_UNIT.has(pieces[at]?.text ?? '');
  const first = pieces[at]?.text === 'per' && pieces[at + 1]?.text === 'cent';
  if (first) return { unit: 'percent', end: at + 2 };
  const place = skip ? at + 1 : at;
  const unit = UNITS.get(pieces[place]?.text ?? '');
  return unit ? { unit: squared(pieces, at, unit), end: place + 1 } : { end: at };
}

const squared = (pieces: Piece[], at: number, unit: string): string =>
  ['square', 'cubic'].includes(pieces[at]!.text) ? `${pieces[at]!.text} ${unit}` : unit;

/** "an hour", "per month", "each". */
function perAfter(pieces: Piece[], at: number): { per?: string; end: number } {
  if (!/^(?:a|an|per|each|every)$/u.test(pieces[at]?.text ?? '')) return { end: at };
  const per = UNITS.get(pieces[at + 1]?.text ?? '');
  return per ? { per, end: at + 2 } : { end: at };
}

/** The word after a number; of votes, which side they are on. */
function nounAt(pieces: Piece[], at: number): string | undefined {
  const [word, next, after] = [0, 1, 2].map((i) => pieces[at + i]?.text ?? '');
  if (/^votes?$/u.test(word!) && /^(?:for|against)$/u.test(next!)) return next;
  if (word === 'for' && /^(?:[.,;!]|and|)$/u.test(next ?? after!)) return word;
  return /^\p{L}{2,}$/u.exec(word!)?.[0];
}

const isOrdinalMark = (word: string | undefined): boolean => /^(?:st|nd|rd|th)$/u.test(word ?? '');

/** "85k" and "2m", where the letter hangs on the digits. */
function factorAfter(pieces: Piece[], end: number): number | undefined {
  const [last, next] = [pieces[end - 1]!, pieces[end]];
  const hangs = next !== undefined && /^\d/u.test(last.text) && next.from === last.to;
  return hangs ? SUFFIXES[next.text] : undefined;
}

const isAndAHalf = (pieces: Piece[], at: number): boolean =>
  ['and', 'a', 'half'].every((word, i) => pieces[at + i]?.text === word);

/** What follows a number: its unit, cents, what it is counted by, what it counts. */
function readAfter(pieces: Piece[], at: number) {
  const { unit, end } = unitAfter(pieces, at);
  if (unit && isAndAHalf(pieces, end))
    return { unit, per: undefined, noun: undefined, cents: 0.5, end: end + 3 };
  const cents = CURRENCIES.has(unit ?? '') ? CARDINALS.get(pieces[end]?.text ?? '') : undefined;
  const { per, end: last } = perAfter(pieces, end + (cents ? 1 : 0));
  const noun = unit || per ? undefined : nounAt(pieces, last);
  return { unit, per, noun, cents: (cents ?? 0) / 100, end: last };
}

function readRun(pieces: Piece[], start: number): Span<Quantity> & { next: number } {
  const end = endOfRun(pieces, start);
  const words = pieces.slice(start, end).map((p) => p.text);
  const { values, scale } = readNumerals(words.filter((w) => w !== '-' && w !== 'and'));
  const factor = factorAfter(pieces, end);
  const marked = isOrdinalMark(pieces[end]?.text);
  const after = readAfter(pieces, end + (factor || marked ? 1 : 0));
  const before = pieces[start - 1];
  const symbol = before && /^[$€£¥₩]$/u.test(before.text) ? UNITS.get(before.text) : undefined;
  const value: Quantity = {
    text: '',
    values: values.map((v) => v * (factor ?? 1) + after.cents),
    unit: symbol ?? after.unit,
    per: after.per,
    scale: scale ?? factor,
    noun: after.noun,
    ordinal: marked || ORDINAL_VALUES.has(words.at(-1)!),
  };
  const from = (symbol && before ? before : pieces[start]!).from;
  return { from, to: pieces[after.end - 1]!.to, value, next: after.end };
}

const CLOCK =
  /\b(?:(half|quarter) (?:(past|to) |(?<=half )(?=(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))(\p{L}+|\d+)|(\d{1,2}):(\d{2})(?: ?([ap])\.?m\.?)?)/giu;

/** "half past five", "17:30". */
function clocksIn(text: string): Span<Quantity>[] {
  return [...text.matchAll(CLOCK)].flatMap((match) => {
    const [all, part, way, spoken, hours, minutes] = match;
    const hour = part ? numeral(spoken!.toLowerCase()) : Number(hours);
    if (Number.isNaN(hour)) return [];
    const share = part ? (part.toLowerCase() === 'half' ? 0.5 : 0.25) : Number(minutes) / 60;
    const value = way?.toLowerCase() === 'to' ? hour - share : hour + share;
    const quantity = { text: all, values: [value], unit: 'clock' };
    return [{ from: match.index, to: match.index + all.length, value: quantity }];
  });
}

/** What "half a", "a", "twice" and the like are worth, and over how many pieces they go. */
function loneValue(
  pieces: Piece[],
  at: number,
): { value: number; unit?: string; length: number } | undefined {
  const [word, next] = [pieces[at]!.text, pieces[at + 1]?.text ?? ''];
  if (word === 'half' && /^an?$/u.test(next)) return { value: 0.5, length: 2 };
  if (/^an?$/u.test(word)) return { value: 1, length: 1 };
  const lone = Object.hasOwn(LONE, word) ? LONE[word] : undefined;
  if (word === 'twice' && next === 'as') return undefined;
  if (word === 'once' && /^(?:i|we|you|he|she|it|they|the|this|that|\p{L}+s)$/u.test(next))
    return undefined;
  return lone && { ...lone, length: 1 };
}

/** "half a litre", "a year", "twice a day", "a dozen". */
function loneAt(pieces: Piece[], at: number): (Span<Quantity> & { next: number }) | undefined {
  const lone = loneValue(pieces, at);
  if (!lone) return undefined;
  const isArticle = /^an?$/u.test(pieces[at]!.text);
  const scale = SCALES.get(pieces[at + lone.length]?.text ?? '');
  if (isArticle && scale) return scaledByArticle(pieces, at);
  const { unit, end } = unitAfter(pieces, at + lone.length + (scale ? 1 : 0));
  if (isArticle && (!unit || /^[$€£¥₩]$/u.test(pieces[at + 1]!.text))) return undefined;
  const half = isArticle && isAndAHalf(pieces, end);
  const { per, end: last } = perAfter(pieces, half ? end + 3 : end);
  const value = {
    text: '',
    values: [lone.value * (scale ?? 1) + (half ? 0.5 : 0)],
    unit: unit ?? lone.unit,
    per,
    scale,
  };
  return { from: pieces[at]!.from, to: pieces[last - 1]!.to, value, next: last };
}

/** "a hundred and thirty". */
function scaledByArticle(pieces: Piece[], at: number): Span<Quantity> & { next: number } {
  const run = readRun(pieces, at + 1);
  return { ...run, from: pieces[at]!.from };
}

/** Every number of an English text, in order. */
export function quantitiesIn(text: string): Span<Quantity>[] {
  const clocks = [...clocksIn(text), ...fractionsIn(text)];
  const pieces = piecesOf(text).filter(
    ({ from }) => !clocks.some((clock) => from >= clock.from && from < clock.to),
  );
  const found: Span<Quantity>[] = [...clocks];
  for (let at = 0; at < pieces.length; ) {
    const span = isNumeral(pieces[at]!.text) ? readRun(pieces, at) : loneAt(pieces, at);
    if (span)
      found.push({ ...span, value: { ...span.value, text: text.slice(span.from, span.to) } });
    at = span?.next ?? at + 1;
  }
  return found.sort((a, b) => a.from - b.from);
}
