/** English numbers: digits and words, what they count, and what speech leaves out. */
import type { Quantity } from '../types';

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
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

const numbered = (list: string, step: number, from: number): [string, number][] =>
  list.split(' ').map((word, i) => [word, (i + from) * step]);

/** English words for numbers below a hundred. */
export const CARDINALS = new Map([...numbered(SMALL, 1, 0), ...numbered(TENS, 10, 2)]);
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

const UNIT_WORDS: Record<string, string> = {
  percent: 'percent percentage %',
  usd: 'dollar dollars buck bucks $ usd',
  eur: 'euro euros € eur',
  gbp: 'pound pounds quid £ gbp',
  krw: 'won ₩ krw',
  jpy: 'yen ¥ jpy',
  cent: 'cent cents pence',
  m: 'metre metres meter meters m',
  cm: 'centimetre centimetres centimeter centimeters cm',
  mm: 'millimetre millimetres millimeter millimeters mm',
  km: 'kilometre kilometres kilometer kilometers km',
  mile: 'mile miles',
  foot: 'foot feet ft',
  yard: 'yard yards',
  inch: 'inch inches',
  g: 'gram grams gramme grammes g',
  mg: 'milligram milligrams mg',
  kg: 'kilo kilos kilogram kilograms kg',
  ton: 'ton tons tonne tonnes',
  ounce: 'ounce ounces oz',
  l: 'litre litres liter liters l',
  ml: 'millilitre millilitres milliliter milliliters ml',
  gallon: 'gallon gallons',
  degree: 'degree degrees °',
  kb: 'kilobyte kilobytes kb',
  mb: 'megabyte megabytes mb',
  gb: 'gigabyte gigabytes gb gigs',
  tb: 'terabyte terabytes tb',
  second: 'seconds secs',
  minute: 'minute minutes min mins',
  hour: 'hour hours hr hrs',
  day: 'day days',
  week: 'week weeks',
  month: 'month months',
  year: 'year years yr yrs',
  decade: 'decade decades',
  times: 'times',
  clock: "o'clock pm am p.m a.m p.m. a.m.",
};
const UNITS = new Map(
  Object.entries(UNIT_WORDS).flatMap(([unit, words]) => words.split(' ').map((w) => [w, unit])),
);
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

/** Where a run of numerals that belong together ends. */
function endOfRun(pieces: Piece[], start: number): number {
  let end = start + 1;
  while (end < pieces.length) {
    const [word, next] = [pieces[end]!.text, pieces[end + 1]?.text ?? ''];
    const ordinalBefore = ORDINAL_VALUES.has(pieces[end - 1]!.text);
    const digits = /^\d/u.test(pieces[end - 1]!.text);
    if (ordinalBefore) break;
    if (isNumeral(word) && !(digits && !SCALES.has(word))) end++;
    else if (word === '-' && isNumeral(next) && !digits && !/^\d/u.test(next)) end += 2;
    else if (word === 'and' && SCALES.has(pieces[end - 1]!.text) && isNumeral(next)) end += 2;
    else if (word === 'point' && isNumeral(next)) end += 2;
    else break;
  }
  return end;
}

interface Reading {
  values: number[];
  scale?: number;
}

/** The value of numerals said one after another; those that follow no grammar are read in several ways. */
function valueOf(words: string[]): Reading {
  const point = words.indexOf('point');
  if (point >= 0) return decimal(words.slice(0, point), words.slice(point + 1));
  let total = 0;
  let groups: number[] = [];
  let scale: number | undefined;
  for (const word of words) {
    const factor = SCALES.get(word);
    if (factor === undefined) groups = join(groups, numeral(word));
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
function join(groups: number[], next: number): number[] {
  const last = groups.at(-1);
  const isTens = last !== undefined && last % 10 === 0 && last % 100 !== 0 && next < 10 && next > 0;
  const isHundreds = last !== undefined && last >= 100 && last % 100 === 0 && next < 100;
  if (!isTens && !isHundreds) return [...groups, next];
  return [...groups.slice(0, -1), last + next];
}

function readGroups(groups: number[]): number[] {
  if (groups.length <= 1) return groups;
  const joined = Number(groups.join(''));
  const [whole, ...rest] = groups;
  const decimals = Number(`${whole}.${rest.join('')}`);
  return groups.length === 2 ? [joined, decimals, whole! * 100 + rest[0]!, whole! + rest[0]! / 60] : [joined];
}

function decimal(whole: string[], rest: string[]): Reading {
  const factor = SCALES.get(rest.at(-1) ?? '');
  const digits = (factor ? rest.slice(0, -1) : rest).map(numeral).join('');
  const value = Number(`${valueOf(whole).values[0] ?? 0}.${digits}`);
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

function readRun(pieces: Piece[], start: number): Span<Quantity> & { next: number } {
  const end = endOfRun(pieces, start);
  const words = pieces.slice(start, end).map((p) => p.text);
  const spoken = valueOf(words.filter((w) => w !== '-' && w !== 'and'));
  const suffix = /^\d/u.test(words[0]!) ? SUFFIXES[pieces[end]?.text ?? ''] : undefined;
  const glued = suffix !== undefined && pieces[end]!.from === pieces[end - 1]!.to;
  const after = glued ? end + 1 : end;
  const ordinal = ORDINAL_VALUES.has(words.at(-1)!) || /^(?:st|nd|rd|th)$/u.test(pieces[after]?.text ?? '');
  const { unit, end: unitEnd } = unitAfter(pieces, after);
  const cents = CURRENCIES.has(unit ?? '') ? CARDINALS.get(pieces[unitEnd]?.text ?? '') : undefined;
  const { per, end: perEnd } = perAfter(pieces, unitEnd + (cents ? 1 : 0));
  const symbol = UNITS.get(pieces[start - 1]?.text ?? '');
  const from = pieces[symbol && /^[$€£¥₩]$/u.test(pieces[start - 1]!.text) ? start - 1 : start]!.from;
  const value: Quantity = {
    text: '',
    values: spoken.values.map((v) => v * (glued ? suffix : 1) + (cents ?? 0) / 100),
    unit: from < pieces[start]!.from ? symbol : unit,
    per,
    scale: spoken.scale ?? (glued ? suffix : undefined),
  };
  if (ordinal) value.ordinal = true;
  const last = Math.max(perEnd, ordinal && !ORDINAL_VALUES.has(words.at(-1)!) ? after + 1 : 0);
  const noun = unit || per ? undefined : nounAt(pieces, last);
  if (noun) value.noun = noun;
  return { from, to: pieces[last - 1]!.to, value, next: last };
}

const CLOCK = /\b(?:(half|quarter) (past|to) (\p{L}+|\d+)|(\d{1,2}):(\d{2})(?: ?([ap])\.?m\.?)?)/giu;

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

/** "half a litre", "a year", "twice a day", "a dozen". */
function loneAt(pieces: Piece[], at: number): (Span<Quantity> & { next: number }) | undefined {
  const word = pieces[at]!.text;
  const isHalf = word === 'half' && /^an?$/u.test(pieces[at + 1]?.text ?? '');
  const isOne = /^an?$/u.test(word);
  const lone = LONE[word];
  if (!isHalf && !isOne && !lone) return undefined;
  const scale = SCALES.get(pieces[at + (isHalf ? 2 : 1)]?.text ?? '');
  if (isOne && scale) return scaledByArticle(pieces, at);
  const { unit, end } = unitAfter(pieces, at + (isHalf ? 2 : 1) + (scale ? 1 : 0));
  if (isOne && !unit) return undefined;
  const { per, end: last } = perAfter(pieces, end);
  const value = (lone?.value ?? (isHalf ? 0.5 : 1)) * (scale ?? 1);
  const quantity = { text: '', values: [value], unit: unit ?? lone?.unit, per, scale };
  return { from: pieces[at]!.from, to: pieces[last - 1]!.to, value: quantity, next: last };
}

/** "a hundred and thirty". */
function scaledByArticle(pieces: Piece[], at: number): Span<Quantity> & { next: number } {
  const run = readRun(pieces, at + 1);
  return { ...run, from: pieces[at]!.from };
}

/** Every number of an English text, in order. */
export function quantitiesIn(text: string): Span<Quantity>[] {
  const clocks = clocksIn(text);
  const pieces = piecesOf(text).filter(
    ({ from }) => !clocks.some((clock) => from >= clock.from && from < clock.to),
  );
  const found: Span<Quantity>[] = [...clocks];
  for (let at = 0; at < pieces.length; ) {
    const span = isNumeral(pieces[at]!.text) ? readRun(pieces, at) : loneAt(pieces, at);
    if (span) found.push({ ...span, value: { ...span.value, text: text.slice(span.from, span.to) } });
    at = span?.next ?? at + 1;
  }
  return found.sort((a, b) => a.from - b.from);
}
