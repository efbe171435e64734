/** Whether a number of a point is one of those that the passage names, with the same unit. */
import type { Fault, Quantity, When } from './types';

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

/** What a number may mean beside others of the passage that carry a thousand or a million: "up from seven". */
function meaningsOf(given: Quantity, scales: number[]): number[] {
  const small = given.values.filter((value) => value < 1000);
  const scaled = given.scale ? [] : scales.flatMap((scale) => small.map((value) => value * scale));
  return [...given.values, ...scaled, ...yearsOf(given)];
}

/** "in seventy-three". */
const yearsOf = ({ values, unit, nounKeys, ordinal }: Quantity): number[] =>
  unit || nounKeys || ordinal
    ? []
    : values
        .filter((v) => v >= 10 && v < 100 && Number.isInteger(v))
        .flatMap((v) => [1900 + v, 2000 + v]);

/** Scales that speakers leave out: those that are said, and thousands where sums are spoken of. */
const scalesIn = (given: Quantity[]): number[] =>
  [...new Set([...given.flatMap(({ scale }) => scale ?? []), ...spokenThousands(given)])].filter(
    (scale) => scale >= 1000,
  );

const spokenThousands = (given: Quantity[]): number[] =>
  given.some(({ values }) => values.some((value) => value >= 10_000)) ? [1000] : [];

/** Units that say the same of a number: "by three" is three o'clock. */
const WEAK = new Set(['clock']);

/** How much of the smallest unit of its sort a unit is. */
const AMOUNTS: Record<string, [string, number]> = {
  second: ['time', 1],
  minute: ['time', 60],
  hour: ['time', 3600],
  day: ['days', 1],
  week: ['days', 7],
  month: ['months', 1],
  year: ['months', 12],
  decade: ['months', 120],
  mm: ['length', 1],
  cm: ['length', 10],
  m: ['length', 1000],
  km: ['length', 1_000_000],
  mg: ['weight', 1],
  g: ['weight', 1000],
  kg: ['weight', 1_000_000],
  ton: ['weight', 1_000_000_000],
  ml: ['volume', 1],
  l: ['volume', 1000],
};

/** "eighteen months" for "a year and a half". */
function isConverted(wanted: Quantity, given: Quantity): boolean {
  const [one, other] = [AMOUNTS[wanted.unit ?? ''], AMOUNTS[given.unit ?? '']];
  if (!one || !other || one[0] !== other[0] || one[1] === other[1]) return false;
  return wanted.values.some((a) => given.values.some((b) => close(a * one[1], b * other[1])));
}

function unitFits(wanted: Quantity, given: Quantity, others: ReadonlySet<string>): boolean {
  if (wanted.per && given.per && wanted.per !== given.per) return false;
  if (wanted.unit === undefined || wanted.unit === given.unit) return true;
  if (wanted.unit === 'times') return false;
  if (given.unit !== undefined) return WEAK.has(wanted.unit) && WEAK.has(given.unit);
  if (given.nounKeys) return false;
  return WEAK.has(wanted.unit) || others.has(wanted.unit);
}

const sameValue = (wanted: Quantity, meanings: number[]): boolean =>
  wanted.values.some((value) =>
    meanings.some(
      (meaning) =>
        close(value, meaning) ||
        (wanted.unit === 'clock' && close(value % 12, meaning % 12) && value <= 24),
    ),
  );

/** "one" and "first" say too little to be wrong; "one" of a unit does not. */
const isTrivial = ({ values, unit, ordinal }: Quantity): boolean =>
  values.every((value) => value === 1) && (unit === undefined || ordinal === true);

function faultOf(wanted: Quantity, given: Quantity[], scales: number[]): Fault | undefined {
  if (isTrivial(wanted) || given.some((other) => isConverted(wanted, other))) return undefined;
  const isDate = ({ ordinal, unit }: Quantity) => ordinal === true && unit === 'day';
  const mayBeDate = wanted.ordinal === true || wanted.unit === 'day';
  const same = given.filter(
    (other) => sameValue(wanted, meaningsOf(other, scales)) && (mayBeDate || !isDate(other)),
  );
  const units = new Set(given.flatMap(({ unit, per }) => [unit, per].flatMap((u) => u ?? [])));
  if (same.some((other) => unitFits(wanted, other, units))) return undefined;
  const shown = same.length > 0 ? same : given;
  const expected = shown.map(({ text }) => text).join(', ');
  const kind = same.length > 0 ? 'unit' : 'number';
  return { kind, found: wanted.text, ...(expected === '' ? {} : { expected }) };
}

/** A day of the month is an ordinal too, and a year a number. */
const asQuantity = ({ text, day, year }: When): Quantity[] => [
  ...(day === undefined ? [] : [{ text, values: [day], ordinal: true, unit: 'day' }]),
  ...(year === undefined ? [] : [{ text, values: [year] }]),
];

/** Numbers of a point that the passage does not hold, or holds with another unit. `years` are meant without being said. */
export function wrongQuantities(
  wanted: Quantity[],
  given: Quantity[],
  whens: When[],
  years: number[],
): Fault[] {
  const implied = years.map((year) => ({ text: String(year), values: [year] }));
  const all = [...given, ...whens.flatMap(asQuantity), ...implied];
  const scales = scalesIn(given);
  return wanted.flatMap((quantity) => faultOf(quantity, all, scales) ?? []);
}
