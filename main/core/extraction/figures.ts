/** Numbers, sums, shares and dates of a sentence that somebody may look up later, letter for letter. Read as the guard reads them. */
import { quantitiesIn as englishQuantities, type Span } from '../guard/english/numbers';
import { whensIn as englishWhens } from '../guard/english/whens';
import { quantitiesIn as koreanQuantities } from '../guard/korean/numbers';
import { whensIn as koreanWhens } from '../guard/korean/whens';
import type { Quantity, When } from '../guard/types';

export interface Figure {
  text: string;
  /** Sums and shares weigh more than counts, and these more than hours. */
  weight: number;
}

interface Reader {
  quantities(text: string): Span<Quantity>[];
  whens(text: string): Span<When>[];
}

const KOREAN: Reader = { quantities: koreanQuantities, whens: koreanWhens };
/** Of other languages than English it reads digits and signs, which is most of what is told in them. */
const ENGLISH: Reader = { quantities: englishQuantities, whens: englishWhens };

const MONEY = new Set(['usd', 'eur', 'gbp', 'krw', 'jpy', 'cent', 'percent']);
const WEIGHT = { money: 1, date: 0.8, measure: 0.6, count: 0.5 };
/** "Two things", "three of us": people count so while they talk. */
const FEWEST_COUNTED = 5;
/** "The two of us" and the seventh item of an agenda are no figures either. */
const FEWEST_BARE = 10;

/** All of them, in order. */
export function figuresIn(text: string, language: string): Figure[] {
  const reader = language === 'ko' ? KOREAN : ENGLISH;
  const whens = reader.whens(text);
  const dates = whens.filter(({ value }) => isDate(value));
  const numbers = reader
    .quantities(text)
    .filter((one) => isFigure(one.value) && !isPartOfName(one, text))
    .filter((one) => !whens.some((when) => overlap(one, when)));
  return [
    ...dates.map((date) => ({ ...date, weight: WEIGHT.date })),
    ...numbers.map((one) => ({ ...withNoun(one, text), weight: weightOf(one.value) })),
  ]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, weight }) => ({ text: text.slice(from, to), weight }));
}

/** "The first" may be anything's. */
const isDate = ({ day, month, year, weekday }: When): boolean =>
  year !== undefined || (day !== undefined && (month ?? weekday) !== undefined);

/** "COVID-19". */
const isPartOfName = ({ from }: Span<Quantity>, text: string): boolean =>
  /\p{L}[-–]?$/u.test(text.slice(0, from)) && /^\d/u.test(text.slice(from));

const overlap = (a: Span<unknown>, b: Span<unknown>): boolean => a.from < b.to && b.from < a.to;

function isFigure({ values: [value = 0], unit, per, noun, ordinal }: Quantity): boolean {
  if (ordinal || unit === 'times') return per !== undefined && !ordinal;
  if (unit !== undefined) return value !== 1 || MONEY.has(unit);
  return value >= (noun === undefined ? FEWEST_BARE : FEWEST_COUNTED) || !Number.isInteger(value);
}

const weightOf = ({ unit }: Quantity): number => {
  if (unit === undefined) return WEIGHT.count;
  return MONEY.has(unit) ? WEIGHT.money : WEIGHT.measure;
};

/** Words that follow a number without being what it counts. */
const NO_NOUN =
  /^(?:and|or|but|to|of|on|in|at|by|for|from|with|is|are|was|were|will|the|that|this|it|if|when|so|we|you|they|he|she|have|has|had|now|then|than|plus|more|less|per|each|all|too|not|about|because|until|there|here|as|times)$/iu;

/** "312 users": the number with the word that it counts, where that follows at once. */
function withNoun({ from, to, value }: Span<Quantity>, text: string): { from: number; to: number } {
  const noun = value.unit === undefined ? value.noun : undefined;
  const next = noun && /^\s(\p{L}{2,})/u.exec(text.slice(to))?.[1];
  const counts = next?.toLowerCase() === noun?.toLowerCase() && !NO_NOUN.test(noun ?? '');
  return { from, to: next && counts ? to + 1 + next.length : to };
}
