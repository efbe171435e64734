/** Figures of a sentence stand as one private character each while its words are read. */
import type { Span } from './english/numbers';
import type { Quantity, When } from './types';

const FIRST = 0xe000;

/** A sentence whose figures are marks, and the figures in the order of the marks: days, then numbers. */
export interface Marked {
  text: string;
  whens: When[];
  quantities: Quantity[];
}

/** The mark of the figure with this number. */
export const markOf = (place: number): string => String.fromCharCode(FIRST + place);

/** Whether a token is such a mark. */
export const isMark = (token: string): boolean => /^[\ue000-\uf8ff]$/u.test(token);

/** Puts marks; a number inside of a day is part of it. */
export function mark(raw: string, whens: Span<When>[], numbers: Span<Quantity>[]): Marked {
  const isFree = (q: Span<Quantity>) => !whens.some((w) => q.from < w.to && q.to > w.from);
  const quantities = numbers.filter(isFree);
  const spans: Span<When | Quantity>[] = [...whens, ...quantities];
  const marks = new Map(spans.map((span, i) => [span, markOf(i)]));
  const text = [...spans]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (rest, span) => `${rest.slice(0, span.from)} ${marks.get(span)} ${rest.slice(span.to)}`,
      raw,
    );
  return { text, whens: whens.map((s) => s.value), quantities: quantities.map((s) => s.value) };
}

/** The figures behind the marks among tokens. */
export function figuresOf(
  tokens: string[],
  { whens, quantities }: Marked,
): { whens: When[]; quantities: Quantity[] } {
  const places = tokens.filter(isMark).map((token) => token.charCodeAt(0) - FIRST);
  return {
    whens: places.flatMap((place) => whens[place] ?? []),
    quantities: places.flatMap((place) => quantities[place - whens.length] ?? []),
  };
}

/** The text with its figures as they stood. */
export const unmark = (text: string, { whens, quantities }: Marked): string => {
  const figures = [...whens, ...quantities];
  return text
    .replace(
      / ?([\ue000-\uf8ff]) ?/gu,
      (_, m: string) => ` ${figures[m.charCodeAt(0) - FIRST]!.text} `,
    )
    .trim();
};
