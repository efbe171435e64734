/**
 * Where the recording turns to something else, coarsely, as a person would part it into chapters: likeness of words and of
 * meaning on both sides (TextTiling, Hearst 1997), words that open or close a topic, and a new speaker. How many borders there are
 * follows from the length alone. Weights and numbers were fitted on the train part of QMSum and judged on other meetings.
 */
import type { Digest } from './digest';
import { idf } from './features';
import { createSliding } from './sliding';
import { openingsIn } from './topic-cues';
import { centroid, dot } from './vectors';

/** Words on each side of a border that are compared, at most; and the share of the recording that they may be. */
const WINDOW = 800;
const WINDOW_SHARE = 1 / 6;
/** Candidates on each side of a border whose meaning is compared. */
const MEANING = 8;
/** Sentences before and after a border in which words that open or close a topic are counted. */
const [BEFORE, AFTER] = [4, 8];
const WEIGHT = { words: -0.6, meaning: -0.2, openings: 0.3, turn: 0.2, ending: -4.7 };
/** Share of the recording over which its end fades: people part it seldom there. */
const ENDING = 0.05;
/** Twice as long a recording has not twice as many topics: each is talked about for longer. */
const GROWTH = 0.4;
/** Words of the shortest chapter on average. */
const FEWEST_WORDS = 150;
/** Shares of the average chapter: the least distance between borders, and from either end. */
const APART = 0.35;
const FROM_ENDS = 0.2;

/**
 * Positions of the sentences that begin a chapter, without the first, in order. `often`: borders in 1,000 words; their number grows
 * more slowly than the length. Time is linear in the length but for one sort.
 */
export function chapterBorders(digest: Digest, often: number): number[] {
  const { sentences, corpus } = digest;
  const at = startsOf(sentences.map(({ words }) => words));
  const most = Math.floor(corpus.words / FEWEST_WORDS) - 1;
  const wanted = Math.min(most, Math.round(often * (corpus.words / 1000) ** GROWTH));
  if (wanted < 1) return [];
  const average = corpus.words / (wanted + 1);
  const scores = scoresOf(digest, at);
  const chosen: number[] = [];
  for (const { i } of scores.map((score, i) => ({ score, i })).sort((a, b) => b.score - a.score)) {
    if (chosen.length === wanted) break;
    const edge = Math.min(at[i]!, corpus.words - at[i]!);
    const isFree = chosen.every((other) => Math.abs(at[other]! - at[i]!) >= APART * average);
    if (edge >= FROM_ENDS * average && isFree) chosen.push(i);
  }
  return chosen.sort((a, b) => a - b);
}

/** Words said before each sentence. */
function startsOf(words: number[]): number[] {
  let sum = 0;
  return words.map((own) => {
    sum += own;
    return sum - own;
  });
}

/** How likely a chapter begins at each sentence; comparable within one recording only. */
function scoresOf(digest: Digest, at: number[]): number[] {
  const { sentences, corpus } = digest;
  const words = standard(wordLikeness(digest, at));
  const meaning = standard(meaningLikeness(digest));
  const openings = openingsIn(sentences);
  return sentences.map(({ turn }, i) => {
    const near = openings.slice(Math.max(0, i - BEFORE), i + AFTER).filter(Boolean).length;
    const isNew = i > 0 && turn !== sentences[i - 1]!.turn;
    const left = 1 - at[i]! / corpus.words;
    return (
      WEIGHT.words * words[i]! +
      WEIGHT.meaning * meaning[i]! +
      WEIGHT.openings * near +
      (isNew ? WEIGHT.turn : 0) +
      WEIGHT.ending * Math.exp(-left / ENDING)
    );
  });
}

/** Mean 0 and spread 1; zeros where all are the same. */
function standard(values: number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
  );
  return values.map((value) => (spread > 0 ? (value - mean) / spread : 0));
}

/** Cosine of the content words before and after each sentence's beginning, rare ones weighing more. */
function wordLikeness({ sentences, corpus }: Digest, at: number[]): number[] {
  const keys = corpus.keys.map((some) =>
    [...new Set(some)].filter((key) => corpus.frequency.get(key)! > 1),
  );
  const reach = Math.min(WINDOW, corpus.words * WINDOW_SHARE);
  const sliding = createSliding((key) => idf(corpus, key));
  let [from, to] = [0, 0];
  return sentences.map((_, i) => {
    for (; to < keys.length && at[to]! < at[i]! + reach; to++) sliding.enter(keys[to]!);
    if (i > 0) sliding.pass(keys[i - 1]!);
    for (; at[from]! < at[i]! - reach; from++) sliding.leave(keys[from]!);
    return i === 0 ? 1 : sliding.likeness();
  });
}

/** Likeness of what the candidates before and after each sentence's beginning mean. */
function meaningLikeness({ sentences, candidates }: Digest): number[] {
  const vectors = candidates.map(({ vector }) => vector);
  const between = vectors.map((_, i) =>
    i === 0
      ? 1
      : dot(
          centroid(vectors.slice(Math.max(0, i - MEANING), i)),
          centroid(vectors.slice(i, i + MEANING)),
        ),
  );
  let next = 0;
  return sentences.map(({ index }) => {
    while (next < candidates.length && candidates[next]!.sentence.index < index) next++;
    return between[next] ?? 1;
  });
}
