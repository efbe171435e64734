/** What can be told of a sentence without a model; each a number of about 0..1. */
import {
  CUES,
  type Cue,
  DEICTIC,
  FIRST_PERSON,
  FORMAL,
  HEDGE,
  HOUSEKEEPING,
  LEANING,
  NAME,
  NUMBER,
  SECOND_PERSON,
  VERB,
} from './cues';
import type { KeysOf } from './keywords';
import type { Sentence } from './sentences';

export type CheapFeature =
  | Cue
  | 'words'
  | 'tooShort'
  | 'tooLong'
  | 'content'
  | 'common'
  | 'opening'
  | 'closing'
  | 'question'
  | 'brokenOff'
  | 'stumbles'
  | 'housekeeping'
  | 'firstPerson'
  | 'secondPerson'
  | 'deictic'
  | 'hedges'
  | 'numbers'
  | 'names'
  | 'turnLength'
  | 'turnStart'
  | 'speakerShare'
  | 'formal'
  | 'wordLength'
  | 'leans'
  | 'verbless';
export type CheapFeatures = Record<CheapFeature, number>;

/** Counts over the whole transcript. */
export interface Corpus {
  keys: string[][];
  /** In how many sentences a key stands. */
  frequency: Map<string, number>;
  turnWords: Map<number, number>;
  turnStarts: Map<number, number>;
  speakerWords: Map<string, number>;
  words: number;
  sentences: number;
}

const add = <K>(map: Map<K, number>, key: K, n: number) => map.set(key, (map.get(key) ?? 0) + n);

/** Counts of a transcript of which nothing was read yet; `count` adds to it. */
export const emptyCorpus = (): Corpus => ({
  keys: [],
  frequency: new Map(),
  turnWords: new Map(),
  turnStarts: new Map(),
  speakerWords: new Map(),
  words: 0,
  sentences: 0,
});

/** Counts one more sentence. */
export function count(corpus: Corpus, sentence: Sentence, keysOf: KeysOf): void {
  const keys = keysOf(sentence.text);
  corpus.keys.push(keys);
  for (const key of new Set(keys)) add(corpus.frequency, key, 1);
  add(corpus.turnWords, sentence.turn, sentence.words);
  add(corpus.speakerWords, sentence.speaker ?? '', sentence.words);
  if (!corpus.turnStarts.has(sentence.turn)) corpus.turnStarts.set(sentence.turn, sentence.index);
  corpus.words += sentence.words;
  corpus.sentences++;
}

/** Weight of a key: rare ones tell sentences apart. */
export const idf = (corpus: Corpus, key: string): number =>
  Math.log(1 + corpus.sentences / (corpus.frequency.get(key) ?? 1));

const rate = (text: string, pattern: RegExp, words: number): number =>
  Math.min(1, ((text.match(pattern) ?? []).length * 4) / Math.max(words, 4));

/** How common the words of a sentence are in the whole (SumBasic, Nenkova & Vanderwende 2005), on a log scale. */
function commonness(corpus: Corpus, keys: string[]): number {
  if (keys.length === 0) return 0;
  const most = Math.log(1 + corpus.sentences);
  const sum = new Set(keys).size;
  let total = 0;
  for (const key of new Set(keys)) total += Math.log(corpus.frequency.get(key) ?? 1) / most;
  return total / Math.max(sum, 3);
}

/** What can be told of a sentence without a model, each about 0..1. The sentence must have been counted in `corpus`. */
export function cheapFeatures(sentence: Sentence, corpus: Corpus): CheapFeatures {
  const { text, words, index, turn } = sentence;
  const keys = corpus.keys[index]!;
  const position = index / Math.max(corpus.sentences - 1, 1);
  const cues = Object.fromEntries(
    Object.entries(CUES).map(([cue, pattern]) => [cue, pattern.test(text) ? 1 : 0]),
  ) as Record<Cue, number>;
  return {
    ...cues,
    words: Math.min(words, 40) / 40,
    tooShort: Math.max(0, 8 - words) / 8,
    tooLong: Math.min(1, Math.max(0, words - 30) / 20),
    content: new Set(keys).size / Math.max(words, 5),
    common: commonness(corpus, keys),
    opening: Math.exp(-position / 0.05),
    closing: Math.exp(-(1 - position) / 0.05),
    question: sentence.question ? 1 : 0,
    brokenOff: sentence.complete ? 0 : 1,
    stumbles: Math.min(sentence.stumbles, 2) / 2,
    housekeeping: HOUSEKEEPING.test(text) ? 1 : 0,
    firstPerson: rate(text, FIRST_PERSON, words),
    secondPerson: rate(text, SECOND_PERSON, words),
    deictic: rate(text, DEICTIC, words),
    hedges: rate(text, HEDGE, words),
    numbers: rate(text, NUMBER, words),
    names: rate(text, NAME, words),
    turnLength: Math.min(1, Math.log(1 + corpus.turnWords.get(turn)!) / 6),
    turnStart: index === corpus.turnStarts.get(turn) ? 1 : 0,
    formal: (text.match(FORMAL) ?? []).length / Math.max(words, 5),
    wordLength: Math.min(1, text.length / Math.max(words, 4) / 10),
    leans: LEANING.test(text) ? 1 : 0,
    verbless: sentence.language === 'en' && !VERB.test(text) ? 1 : 0,
    speakerShare: corpus.speakerWords.get(sentence.speaker ?? '')! / corpus.words,
  };
}
