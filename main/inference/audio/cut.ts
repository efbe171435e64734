/** Where to end a window: in the best pause, and only without any pause at the quietest place. */
import { SAMPLE_RATE } from './types';
import type { SampleSpan } from './vad';

const seconds = (s: number) => s * SAMPLE_RATE;
/** A pause so long is left out: it would only be room for invented words. */
const LONG_PAUSE = seconds(5);
/** Silence is told in steps of this, so that progress moves. */
const SILENCE_STEP = seconds(10);
/** Kept of a silence, in case that speech begins right after. */
const SILENCE_KEPT = seconds(1);
/** To see whether the last pause before the limit goes on. */
const LOOKAHEAD = seconds(1);
/** A pause this long is as good as any longer one. */
const GOOD_PAUSE = seconds(0.6);
const QUIET_FRAME = seconds(0.1);

export interface Stretch {
  /** What has been heard and not yet cut off. */
  heard: SampleSpan;
  /** Speech in it, unpadded; the last span may go on. */
  speech: SampleSpan[];
  /** The longest window, in samples, from its first speech on. */
  longest: number;
  /** True when no more will be heard. */
  ended: boolean;
}

/** The sample to cut at, null while more has to be heard. `view` gives the samples for the last resort. */
export function findCut(
  stretch: Stretch,
  view: (from: number, to: number) => Float32Array,
): number | null {
  const { heard, speech, longest, ended } = stretch;
  const first = speech[0];
  if (!first) return cutSilence(stretch);
  const limit = first.start + longest;
  const pauses = pausesOf(speech, heard.end);
  const long = pauses.find(({ start, end }) => end - start >= LONG_PAUSE && start <= limit);
  if (long) return long.start + SILENCE_KEPT;
  if (ended && heard.end <= limit) return heard.end;
  if (!ended && heard.end < limit + LOOKAHEAD) return null;
  return bestPause(pauses, first.start, limit) ?? quietest(view, first.start + longest / 2, limit);
}

function cutSilence({ heard, ended }: Stretch): number | null {
  if (ended) return heard.end;
  return heard.end - heard.start >= SILENCE_STEP + SILENCE_KEPT ? heard.end - SILENCE_KEPT : null;
}

/** Between the spans, and after the last one. */
const pausesOf = (speech: SampleSpan[], end: number): SampleSpan[] =>
  speech
    .map((span, i) => ({ start: span.end, end: speech[i + 1]?.start ?? end }))
    .filter((pause) => pause.end > pause.start);

/** Long and late is best: late fills the window, long is surely no gap within a word. */
function bestPause(pauses: SampleSpan[], from: number, limit: number): number | null {
  let best: number | null = null;
  let bestScore = 0;
  for (const { start, end } of pauses) {
    const middle = Math.floor((start + Math.min(end, limit)) / 2);
    if (start >= limit) break;
    const length = Math.min(end, limit) - start;
    const score = Math.min(1, length / GOOD_PAUSE) + (2 * (middle - from)) / (limit - from);
    if (score > bestScore) [best, bestScore] = [middle, score];
  }
  return best;
}

/** The middle of the tenth of a second with the least energy. */
function quietest(
  view: (from: number, to: number) => Float32Array,
  from: number,
  to: number,
): number {
  let best = to;
  let least = Number.POSITIVE_INFINITY;
  for (let at = Math.floor(from); at + QUIET_FRAME <= to; at += QUIET_FRAME / 4) {
    const energy = view(at, at + QUIET_FRAME).reduce((sum, x) => sum + x * x, 0);
    if (energy < least) [best, least] = [at + QUIET_FRAME / 2, energy];
  }
  return Math.floor(best);
}
