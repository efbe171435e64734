/**
 * Spoken text made readable without saying anything else: noise tags, hesitations, false starts and repetitions go.
 * Words are only left out, never changed or moved; a negation, a number or a question mark is never lost.
 */
import { withoutHidden } from '../hidden';
import { dropAsides, dropHesitations, dropOpeners, trimEnd } from './clean-fillers';
import { dropPartialWords, dropRepeats, dropRestarts } from './clean-restarts';
import { DANGLING, SPACELESS_HESITATIONS } from './fillers';
import { BREAK, DASH, isBreak, type Token, tokenize } from './tokens';

export interface CleanText {
  text: string;
  /** False where the speaker broke off or the words run into nothing. */
  complete: boolean;
  /** Places where speech stumbled and what is left may read badly. */
  stumbles: number;
}

const NOISE_IN_BRACKETS = /\{[^{}]{0,40}\}|\[[\p{L}_ '-]{1,40}\]|<[\p{L}_/ ]{1,40}>/gu;
const NOISE_IN_PARENTHESES =
  /\((?:laugh(?:s|ter|ing)?|cough(?:s|ing)?|sigh(?:s|ing)?|music|applause|inaudible|unclear|crosstalk|silence|pause|noise)\)/giu;
const BROKEN_OFF = /\{(?:disfmarker|gap|pause)\}|\[(?:inaudible|unclear|crosstalk)\]/giu;
// Bidirectional overrides could make a summary read as something else; controls have no place in it.
const UNSEEN = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/** Removes tags and undoes the spaces of tokenised transcripts ("it 's ." becomes "it's."). */
export function plainText(raw: string): string {
  return withoutHidden(raw.replace(UNSEEN, ' '))
    .replace(BROKEN_OFF, ` ${BREAK} `)
    .replace(NOISE_IN_BRACKETS, ' ')
    .replace(NOISE_IN_PARENTHESES, ' ')
    .replace(/(?:\.{2,}|…)(?=\s+\p{Ll})/gu, ` ${BREAK} `)
    .replace(/\s+(?:--?|–|—)\s+/gu, ` ${DASH} `)
    .replace(/\s+(['’](?:s|re|ve|ll|d|m|t|em)|n['’]t)\b/giu, '$1')
    .replace(/\s+([,.;:!?%)\]])/gu, '$1')
    .replace(/\b(?:[A-Z]_)+[A-Z]?(?=\b|s\b|$)/gu, (letters) => letters.replaceAll('_', ''))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Cleans one sentence. `language` (BCP 47) chooses the lists of fillers. */
export function cleanSentence(raw: string, language: string): CleanText {
  const plain = plainText(raw).replace(SPACELESS_HESITATIONS, '$1');
  const english = language === 'en';
  let tokens = dropHesitations(tokenize(plain), language);
  tokens = dropRestarts(dropPartialWords(dropRepeats(tokens), english));
  if (english) tokens = dropAsides(tokens);
  if (english) tokens = trimEnd(dropOpeners(tokens));
  tokens = dropRepeats(tokens);
  const brokenOff = tokens.length > 0 && isBreak(tokens[tokens.length - 1]!);
  const kept = trimBreaks(tokens);
  return {
    text: finish(kept, plain),
    complete: !brokenOff && !endsOpen(kept, english),
    stumbles: kept.filter(isBreak).length,
  };
}

function trimBreaks(tokens: Token[]): Token[] {
  let [from, to] = [0, tokens.length];
  while (from < to && tokens[from]!.word === '') from++;
  while (to > from && tokens[to - 1]!.word === '') to--;
  return tokens.slice(from, to);
}

function endsOpen(tokens: Token[], english: boolean): boolean {
  const last = tokens.at(-1);
  if (!last) return true;
  return /[,;:-]$/u.test(last.text) || (english && DANGLING.has(last.word));
}

/** Joins, repairs punctuation, and begins and ends like a sentence; a question stays one. */
function finish(tokens: Token[], plain: string): string {
  const joined = tokens
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(` ${BREAK} `, ` ${DASH} `)
    .replace(/^[\s,.;:!?)–-]+/u, '')
    .replace(/,(?:\s*,)+/gu, ',')
    .trim();
  if (joined === '') return '';
  const question = /[?？؟]["”')\]]*$/u.test(plain);
  const body = /[?？؟]$/u.test(joined) ? joined : joined.replace(/[\s,;:–-]+$/u, '');
  const ended = question
    ? body.replace(/[.!]?$/u, (mark) => (/[?？؟]["”')\]]*$/u.test(body) ? mark : '?'))
    : body;
  return capitalize(
    /[\p{P}]$/u.test(ended) || !/\p{Script=Latin}/u.test(ended) ? ended : `${ended}.`,
  );
}

/** A capital letter in front, past an opening mark. */
export const capitalize = (text: string): string =>
  text.replace(
    /^(["“'(]?)(\p{Ll})/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  );
