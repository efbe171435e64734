/** Words to sentences: what is shown as one line, and cited as one source. Pure. */
import type { Span } from '../../contract';
import type { TimedWord } from './words';

const LONGEST_SECONDS = 15;
const LONGEST_PAUSE_SECONDS = 1.5;
const SENTENCE_END = /[.?!。？！…][\s"'”’»)\]」』）]*$/u;
/** A dot after these, or after an initial, ends no sentence; a syllable of Korean or a sign of Chinese is a word. */
const ABBREVIATION =
  /^["'“‘(]*(?:mr|mrs|ms|dr|prof|st|jr|sr|vs|inc|ltd|hr|fr|sra|mme|m|[\p{Lu}\p{Ll}])\.$/iu;
const CLAUSE_END = /[,;:、，；：—–-][\s"'”’»)\]」』）]*$/u;

/** Sentences in order; one that is long, or holds a long pause, is cut there. */
export function splitSentences(words: readonly TimedWord[]): TimedWord[][] {
  const sentences: TimedWord[][] = [];
  let current: TimedWord[] = [];
  words.forEach((word, i) => {
    current.push(word);
    if (!endsHere(word, words[i + 1])) return;
    sentences.push(...cutLong(current));
    current = [];
  });
  return sentences;
}

function endsHere(word: TimedWord, next: TimedWord | undefined): boolean {
  if (!next || next.start - word.end > LONGEST_PAUSE_SECONDS) return true;
  const text = word.text.trim();
  return SENTENCE_END.test(text) && !ABBREVIATION.test(text);
}

/** Halves what is too long, after a comma where there is one, else at the longest pause; again where needed. */
function cutLong(words: TimedWord[]): TimedWord[][] {
  const length = words.at(-1)!.end - words[0]!.start;
  if (length <= LONGEST_SECONDS || words.length < 4) return [words];
  const middle = (words[0]!.start + words.at(-1)!.end) / 2;
  const quality = (i: number) => {
    const pause = words[i + 1]!.start - words[i]!.end;
    const clause = CLAUSE_END.test(words[i]!.text) ? 0.5 : 0;
    return clause + pause - Math.abs(words[i]!.end - middle) / length;
  };
  const places = Array.from({ length: words.length - 3 }, (_, i) => i + 1);
  const best = places.reduce((a, b) => (quality(b) > quality(a) ? b : a));
  return [...cutLong(words.slice(0, best + 1)), ...cutLong(words.slice(best + 1))];
}

const SMALLEST_SECONDS = 0.02;

/**
 * Times that agree with each other and with where speech was found: a word that reaches into a pause is
 * clipped to the speech that it touches most, and no word starts before the one ahead of it ends.
 */
export function settleTimes(words: readonly TimedWord[], speech: readonly Span[]): TimedWord[] {
  let earliest = 0;
  return words.map((word) => {
    const clipped = clipToSpeech(word, speech);
    const start = Math.max(clipped.start, earliest);
    const end = Math.max(clipped.end, start + SMALLEST_SECONDS);
    earliest = end;
    return { ...word, start: round(start), end: round(end) };
  });
}

function clipToSpeech(word: TimedWord, speech: readonly Span[]): Span {
  let best: Span | null = null;
  for (const span of speech) {
    const common = { start: Math.max(word.start, span.start), end: Math.min(word.end, span.end) };
    if (common.end <= common.start) continue;
    if (!best || common.end - common.start > best.end - best.start) best = common;
  }
  return best ?? word;
}

/** Seconds between a word and the nearest speech; 0 where they touch. */
export function distanceToSpeech(word: Span, speech: readonly Span[]): number {
  return Math.min(
    ...speech.map((span) => Math.max(0, span.start - word.end, word.start - span.end)),
  );
}

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;
