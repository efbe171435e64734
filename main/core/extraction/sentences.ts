/**
 * Sentences out of segments. A segment may hold several, and a sentence may run over several segments, also past
 * another speaker's "mm-hmm"; each keeps the exact places in the segments it came from.
 */
import type { Segment } from '../../contract';
import { countWords, SPACELESS } from '../words';
import { cleanSentence, plainText } from './clean';
import { isTrusted } from './coverage';
import { BACKCHANNELS } from './fillers';
import { bare } from './tokens';

/** Characters `from`..`to` of the text of segment number `segment` (its position, not its id). */
export interface Part {
  segment: number;
  from: number;
  to: number;
}

export interface Sentence {
  /** Position among all sentences. */
  index: number;
  /** Cleaned, fit to be shown. */
  text: string;
  parts: Part[];
  speaker: string | undefined;
  /** BCP 47. */
  language: string;
  /** By its mark, or in English by the order of its words. */
  question: boolean;
  /** False where the speaker broke off. */
  complete: boolean;
  stumbles: number;
  /** As `countWords` counts them. */
  words: number;
  /** Number of the turn it was said in. */
  turn: number;
}

interface Turn {
  text: string;
  /** Where in `text` each segment begins. */
  pieces: { segment: number; at: number; length: number }[];
  speaker: string | undefined;
  language: string;
}

/** One language for all segments, or one for each. */
type Languages = string | readonly string[];

/** Seconds of silence that end a turn of an unnamed speaker. */
const PAUSE = 3;
const LONGEST_TURN = 8000;
/** Characters; a longer run is cut, at the best place there is. */
const LONGEST_SENTENCE = 260;
const LONGEST_SPACELESS = 110;

const isBackchannel = (text: string): boolean => {
  if (text.length > 60) return false;
  const words = plainText(text).split(' ').map(bare).filter(Boolean);
  return words.length <= 5 && words.every((word) => BACKCHANNELS.has(word));
};

/** Segments of one speaker in one language that follow each other; what a listener throws in does not end a turn. */
function turnsOf(segments: Segment[], languages: Languages): Turn[] {
  const turns: Turn[] = [];
  let open: Turn | null = null;
  let previous: Segment | null = null;
  segments.forEach((segment, index) => {
    if (!isTrusted(segment) || segment.text.trim() === '') return;
    const sameSpeaker = open !== null && open.speaker === segment.speaker;
    const language = typeof languages === 'string' ? languages : languages[index]!;
    const pause = previous ? segment.start - previous.end : 0;
    previous = segment;
    if (!sameSpeaker && isBackchannel(segment.text)) return;
    const goesOn = sameSpeaker && open?.language === language && pause <= PAUSE;
    if (!open || !goesOn || open.text.length > LONGEST_TURN) {
      open = { text: '', pieces: [], speaker: segment.speaker, language };
      turns.push(open);
    }
    append(open, segment, index);
  });
  return turns;
}

/** White space becomes plain spaces one for one, so that offsets in the turn stay offsets in the segment. */
function append(turn: Turn, segment: Segment, index: number): void {
  if (turn.text !== '') turn.text += ' ';
  turn.pieces.push({ segment: index, at: turn.text.length, length: segment.text.length });
  turn.text += segment.text.replace(/\s/gu, ' ');
}

const ABBREVIATION =
  /(?:^|[\s("“])(?:\p{Lu}|mr|mrs|ms|dr|prof|hon|st|jr|sr|vs|no|co|inc|ltd|corp|e\.g|i\.e|etc|approx)\.\s*$/iu;

/** An address that goes on: marks within it end nothing. */
const ADDRESS = /(?:^|[^\p{L}])(?:https?:\/\/|www\.)\S*$/iu;
const LONGEST_ADDRESS = 500;

/** Whether what seems to be an end at `to` stands within a sentence. */
function isWithin(text: string, from: number, to: number): boolean {
  if (to === text.length) return false;
  if (ABBREVIATION.test(text.slice(Math.max(from, to - 12), to))) return true;
  const isTight = /\S/u.test(text[to - 1]!) && /[\w/%&#=~-]/u.test(text[to]!);
  return isTight && ADDRESS.test(text.slice(Math.max(from, to - LONGEST_ADDRESS), to));
}

/** Ranges of sentences in a text, by the rules of Unicode (UAX 29), abbreviations and addresses put right, run-ons cut. */
export function* sentenceRanges(
  text: string,
  segmenter: Intl.Segmenter,
): Generator<[number, number]> {
  let from = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const to = index + segment.length;
    if (isWithin(text, from, to)) continue;
    yield* cutRunOn(text, from, to);
    from = to;
  }
  if (from < text.length) yield* cutRunOn(text, from, text.length);
}

/** The better places to cut first: where a speaker broke off, before a conjunction, at a comma, at a space. */
const CUTS = [
  /\{disfmarker\}\s|[–—]\s|\.\.\.\s/gu,
  /[,;]?\s(?=(?:and|but|so|because|'cause|which|und|aber|weil|et|mais|y|pero)\s)/giu,
  /[,;:、，；،]\s?/gu,
  /\s/gu,
];

function* cutRunOn(text: string, from: number, to: number): Generator<[number, number]> {
  let rest = from;
  const most = SPACELESS.test(text.slice(from, from + 40)) ? LONGEST_SPACELESS : LONGEST_SENTENCE;
  while (to - rest > most) {
    const cut = bestCut(text.slice(rest, rest + most));
    yield [rest, rest + cut];
    rest += cut;
  }
  if (rest < to) yield [rest, to];
}

function bestCut(window: string): number {
  for (const pattern of CUTS) {
    const ends = [...window.matchAll(pattern)].map((match) => match.index + match[0].length);
    const fit = ends.filter((end) => end > window.length / 4 && end < window.length);
    if (fit.length > 0) return fit[fit.length - 1]!;
  }
  return /[\ud800-\udbff]$/u.test(window) ? window.length - 1 : window.length;
}

/** The places in segments of a range of a turn, white space at the edges left out. */
function partsOf(turn: Turn, from: number, to: number): Part[] {
  const parts: Part[] = [];
  for (const { segment, at, length } of turn.pieces) {
    let [start, end] = [Math.max(from, at), Math.min(to, at + length)];
    while (start < end && turn.text[start] === ' ') start++;
    while (end > start && turn.text[end - 1] === ' ') end--;
    if (start < end) parts.push({ segment, from: start - at, to: end - at });
  }
  return parts;
}

/** The order of an English question, for transcripts that lack its mark; "should you wish" is a condition. */
const INVERTED =
  /^(?:(?:can|could|do|does|did|are|is|was|were|shall|should|will|would|have|has|may) (?:I|we|you|he|she|it|they|the|this|that|these|those|there|anyone|somebody|anybody|your|our|my)\b(?! wish| require)|(?:what|why|who|how|where|when|which) (?:\w+ )?(?:is|are|was|were|do|does|did|can|could|should|shall|will|would|have|has) (?:I|we|you|he|she|it|they|the|this|that|your|our)\b)/iu;

const isQuestion = (text: string, language: string): boolean =>
  /[?？؟]["”')\]]*$/u.test(text) || (language === 'en' && INVERTED.test(text));

const SEGMENTERS = new Map<string, Intl.Segmenter>();

/** The sentence breaker of a language; one for each, since making it takes long. */
export function segmenterOf(language: string): Intl.Segmenter {
  const known = SEGMENTERS.get(language);
  const segmenter = known ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  if (!known) SEGMENTERS.set(language, segmenter);
  return segmenter;
}

/** All sentences that say something, in order. Time is linear in the length of the text. */
export function* sentencesOf(segments: Segment[], languages: Languages): Generator<Sentence> {
  let index = 0;
  let turnNumber = 0;
  for (const turn of turnsOf(segments, languages)) {
    const { speaker, language } = turn;
    for (const [from, to] of sentenceRanges(turn.text, segmenterOf(language))) {
      const clean = cleanSentence(turn.text.slice(from, to), language);
      const words = countWords(clean.text);
      if (words === 0 || isBackchannel(clean.text)) continue;
      const question = isQuestion(clean.text, language);
      const parts = partsOf(turn, from, to);
      const shared = { speaker, language, turn: turnNumber, parts, question, words };
      yield { index: index++, ...clean, ...shared };
    }
    turnNumber++;
  }
}
