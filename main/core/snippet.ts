/** The part of a text that answers a query, with the words found marked. Pure. */
import {
  foldCluster,
  indexText,
  isPrefix,
  isUnspaced,
  isWordCharacter,
  queryPieces,
} from './search-text';

export const MARK_START = '\uE000';
export const MARK_END = '\uE001';
const SNIPPET_CHARACTERS = 160;
/** In a text where a word is everywhere, the first ones are enough to choose from. */
const MOST_SPANS = 200;
/** Characters kept before the first word found. */
const LEAD = 50;

interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, where its cluster begins in the original; one more entry for the end. */
  origin: number[];
}

/** A word found: where it stands in the original, and which piece of the query it is. */
interface Span {
  start: number;
  end: number;
  piece: number;
}

/**
 * Cuts about 160 characters around where most of the query is found, and marks every word found with U+E000 and
 * U+E001. The text between the marks is the original's, not the folded one's.
 */
export function snippet(original: string, query: string): string {
  const text = original.replace(/[\uE000\uE001]/gu, '');
  const spans = findSpans(fold(text), queryPieces(query));
  const from = startOfCut(text, bestStart(spans));
  const to = endOfCut(text, from);
  let out = from > 0 ? '…' : '';
  let at = from;
  for (const { start, end } of spans) {
    if (start < at || end > to) continue;
    out += text.slice(at, start) + MARK_START + text.slice(start, end) + MARK_END;
    at = end;
  }
  return `${out}${text.slice(at, to)}${to < text.length ? '…' : ''}`;
}

/** Where a cut holds the most different pieces of the query; the first such place. */
function bestStart(spans: Span[]): number {
  let best = { start: spans[0]?.start ?? 0, pieces: 0 };
  for (const { start } of spans) {
    const inside = spans.filter(
      (s) => s.start >= start && s.end <= start + SNIPPET_CHARACTERS - LEAD,
    );
    const pieces = new Set(inside.map(({ piece }) => piece)).size;
    if (pieces > best.pieces) best = { start, pieces };
  }
  return best.start;
}

const ASCII = /^[\t\n -~]*$/;
const clusters = new Intl.Segmenter('und');

function fold(text: string): Folded {
  // Half of the work of a search goes in here: ASCII needs no clusters.
  if (ASCII.test(text))
    return {
      text: text.toLowerCase(),
      origin: Array.from({ length: text.length + 1 }, (_, i) => i),
    };
  let folded = '';
  const origin: number[] = [];
  for (const { segment, index } of clusters.segment(text)) {
    const piece = foldCluster(segment);
    for (let i = 0; i < piece.length; i++) origin.push(index);
    folded += piece;
  }
  origin.push(text.length);
  return { text: folded, origin };
}

/** Where the pieces stand in the original, in order and without overlap. */
function findSpans(folded: Folded, pieces: string[]): Span[] {
  const found = pieces.flatMap((piece, i) => findPiece(folded, piece, i));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => {
    const apart = start >= last;
    if (apart) last = end;
    return apart;
  });
}

function findPiece({ text, origin }: Folded, word: string, piece: number): Span[] {
  const wanted = foldCluster(indexText(word).replace(/\s+/gu, ''));
  const found: Span[] = [];
  let at = text.indexOf(wanted);
  while (at >= 0 && found.length < MOST_SPANS) {
    const end = at + wanted.length;
    if (standsAsWord(text, at, end, isPrefix(word)))
      found.push({ start: origin[at]!, end: origin[end]!, piece });
    at = text.indexOf(wanted, at + 1);
  }
  return found;
}

function standsAsWord(text: string, start: number, end: number, prefix: boolean): boolean {
  return borders(text, start) && (prefix || borders(text, end));
}

/** Whether a word may begin or end at this place of the text. */
function borders(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  if (before === undefined || after === undefined) return true;
  if (isUnspaced(before) || isUnspaced(after)) return true;
  return !(isWordCharacter(before) && isWordCharacter(after));
}

function startOfCut(text: string, hit: number): number {
  if (hit <= LEAD || text.length <= SNIPPET_CHARACTERS) return 0;
  const space = text.indexOf(' ', hit - LEAD);
  return space >= 0 && space < hit ? space + 1 : wholeCharacter(text, hit - LEAD);
}

function endOfCut(text: string, from: number): number {
  const limit = from + SNIPPET_CHARACTERS;
  if (limit >= text.length) return text.length;
  const space = text.lastIndexOf(' ', limit);
  return space > limit - 40 ? space : wholeCharacter(text, limit);
}

/** Never between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
