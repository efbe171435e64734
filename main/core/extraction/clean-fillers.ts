/** Leaves out what only holds the floor: hesitations, asides between commas, openers, trailing particles. */
import { ASIDES, DANGLING, hesitationsOf, OPENER_COMPANIONS, OPENERS } from './fillers';
import { endsLoosely, endsWithComma, isBreak, isNumber, type Token } from './tokens';

/** Punctuation of a token that is left out passes to the one before, so that no clause loses its end. */
function without(tokens: Token[], from: number, count: number): Token[] {
  const last = tokens[from + count - 1]!;
  const before = tokens[from - 1];
  const mark = /[.!?;]+$/u.exec(last.text)?.[0];
  const kept = tokens.slice(0, from);
  if (mark && before && !isBreak(before))
    kept[from - 1] = { ...before, text: before.text.replace(/[,;.]?$/u, mark) };
  return [...kept, ...tokens.slice(from + count)];
}

/** Drops "um", "uh", "äh", "음"… wherever they stand. */
export function dropHesitations(tokens: Token[], language: string): Token[] {
  const hesitations = hesitationsOf(language);
  const kept: Token[] = [];
  for (const token of tokens) {
    if (!hesitations.has(token.word)) kept.push(token);
    else if (/[.!?]$/u.test(token.text)) endClause(kept, token);
  }
  return kept;
}

function endClause(kept: Token[], dropped: Token): void {
  const last = kept.at(-1);
  if (!last || isBreak(last) || !endsLoosely(last)) return;
  kept[kept.length - 1] = { ...last, text: last.text.replace(/,?$/u, dropped.text.at(-1)!) };
}

const matches = (tokens: Token[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, k) => tokens[at + k]?.word === word);

/** Set off: a comma, a break or the edge on both sides, and no mark inside. */
function isSetOff(tokens: Token[], at: number, length: number): boolean {
  const before = tokens[at - 1];
  const last = tokens[at + length - 1]!;
  const opens = !before || endsWithComma(before) || isBreak(before) || /[.!?]$/u.test(before.text);
  const closes = /[,.!?]$/u.test(last.text) || at + length === tokens.length;
  return opens && closes && !tokens.slice(at, at + length - 1).some((t) => endsWithComma(t));
}

/** "Like, fifty people", "sort of ten": about as many, not that many. */
const isEstimate = (tokens: Token[], at: number, phrase: readonly string[]): boolean =>
  /^(?:like|of)$/u.test(phrase.at(-1)!) && isNumber(tokens[at + phrase.length]?.word ?? '');

/** Drops ", you know," and the like. */
export function dropAsides(tokens: Token[]): Token[] {
  let kept = tokens;
  for (let i = 0; i < kept.length; ) {
    const phrase = ASIDES.find(
      (p) => matches(kept, i, p) && isSetOff(kept, i, p.length) && !isEstimate(kept, i, p),
    );
    if (phrase) kept = without(kept, i, phrase.length);
    else i++;
  }
  return kept;
}

/** Drops "So", "And", "Well, okay," in front, as long as a sentence is left. */
export function dropOpeners(tokens: Token[]): Token[] {
  let from = 0;
  while (tokens.length - from > 3) {
    const { word } = tokens[from]!;
    const next = tokens[from + 1]!.word;
    const companions = OPENER_COMPANIONS.get(word)?.has(next) || isEstimate(tokens, from, [word]);
    const isOpener = OPENERS.has(word) && !companions;
    if (!isOpener && !isBreak(tokens[from]!)) break;
    from++;
  }
  return tokens.slice(from);
}

const TRAILING = new Set(['so', 'and', 'but', 'or', 'yeah', 'okay', 'right', "'kay", 'like']);

/** Drops "…, so." and "…, yeah?" at the end; what then dangles is left to be seen as broken off. */
export function trimEnd(tokens: Token[]): Token[] {
  let kept = tokens;
  while (kept.length > 3) {
    const last = kept.at(-1)!;
    const before = kept.at(-2)!;
    const setOff = endsWithComma(before) || isBreak(before) || /[.!?]$/u.test(before.text);
    const conjunction = TRAILING.has(last.word) && DANGLING.has(last.word);
    if (!(TRAILING.has(last.word) && (setOff || conjunction))) break;
    kept = without(kept, kept.length - 1, 1);
  }
  return kept;
}
