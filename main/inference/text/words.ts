/** Tokens to words with times, in languages with spaces and without. Pure. */
import type { WhisperVocabulary } from './whisper-vocabulary';

export interface TimedWord {
  /** With the space before it where the language writes one, and with its punctuation. */
  text: string;
  /** Seconds from the start of the sound that was recognised. */
  start: number;
  end: number;
  /** 0..1, the mean over its tokens. */
  probability: number;
}

export interface TimedToken {
  token: number;
  start: number;
  end: number;
  probability: number;
}

/** A stretch of text and the tokens that spell it: the least that is whole characters. */
interface Piece extends Omit<TimedToken, 'token'> {
  text: string;
}

const UNFINISHED = '\uFFFD';
/** Languages that Whisper writes without spaces between words. */
const WITHOUT_SPACES = new Set(['zh', 'ja', 'th', 'lo', 'my', 'km', 'yue', 'bo']);
const OPENING = /^[\s"“‘¿¡([{«「『（【]+$/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Joins tokens to words; punctuation belongs to the word beside it, and a word's time is that of its letters. */
export function wordsOf(
  tokens: readonly TimedToken[],
  language: string,
  decode: WhisperVocabulary['decode'],
): TimedWord[] {
  const pieces = wholeCharacters(tokens, decode);
  const groups = WITHOUT_SPACES.has(language)
    ? groupByDictionary(pieces, language)
    : groupBySpaces(pieces);
  return attachMarks(groups.map(join));
}

function wholeCharacters(
  tokens: readonly TimedToken[],
  decode: WhisperVocabulary['decode'],
): Piece[] {
  const pieces: Piece[] = [];
  let pending: TimedToken[] = [];
  tokens.forEach((token, i) => {
    pending.push(token);
    const text = decode(pending.map((each) => each.token));
    if (text.endsWith(UNFINISHED) && i < tokens.length - 1) return;
    pieces.push({ ...spanOf(pending), text: text.replaceAll(UNFINISHED, '') });
    pending = [];
  });
  return pieces;
}

function spanOf(parts: readonly Omit<TimedToken, 'token'>[]): Omit<TimedToken, 'token'> {
  const sum = parts.reduce((total, { probability }) => total + probability, 0);
  return { start: parts[0]!.start, end: parts.at(-1)!.end, probability: sum / parts.length };
}

/** Marks take the pause after a word with them: only letters tell when it was said. */
function join(pieces: Piece[]): TimedWord {
  const spoken = pieces.filter(({ text }) => LETTER.test(text));
  const text = pieces.map((piece) => piece.text).join('');
  return { ...spanOf(spoken.length > 0 ? spoken : pieces), text };
}

function groupBySpaces(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    if (groups.length === 0 || /^\s/u.test(piece.text)) groups.push([piece]);
    else groups.at(-1)!.push(piece);
  }
  return groups;
}

/** Word boundaries by ICU's dictionaries; a boundary inside a piece is passed over. */
function groupByDictionary(pieces: readonly Piece[], language: string): Piece[][] {
  const text = pieces.map((piece) => piece.text).join('');
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const boundaries = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
  const groups: Piece[][] = [];
  let at = 0;
  for (const piece of pieces) {
    if (groups.length === 0 || boundaries.has(at)) groups.push([piece]);
    else groups.at(-1)!.push(piece);
    at += piece.text.length;
  }
  return groups;
}

/** A mark that stands alone goes to the word before it, an opening one to the word after it. */
function attachMarks(words: readonly TimedWord[]): TimedWord[] {
  const joined: TimedWord[] = [];
  let opening = '';
  for (const word of words) {
    const last = joined.at(-1);
    if (LETTER.test(word.text)) {
      joined.push({ ...word, text: opening + word.text });
      opening = '';
    } else if (last && !OPENING.test(word.text)) last.text += word.text;
    else opening += word.text;
  }
  return joined;
}
