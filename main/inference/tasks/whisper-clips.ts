/**
 * Fills Whisper's 30 seconds: windows that hold little speech are joined, long pauses between them shortened, so
 * that fewer runs of the encoder (which always reads 30 s) hear the same words.
 */
import type { Span } from '../../contract';
import { type AudioWindow, SAMPLE_RATE } from '../audio/types';

/** Where a stretch of the clip lies in the file. All in seconds. */
export interface Piece {
  /** In the clip. */
  at: number;
  /** In the file. */
  offset: number;
  seconds: number;
}

/** Sound of the file that goes into a clip. */
export type Stretch = Omit<AudioWindow, 'timings'>;

export interface Clip {
  /** At most 30 s; empty where nobody speaks. */
  samples: Float32Array;
  pieces: Piece[];
  speech: Span[];
  peaks: Uint8Array;
  sides: Uint8Array;
  /** Second of the file up to which this clip accounts for everything. */
  through: number;
  duration: number;
}

/** A little less than 30 s, so that the last word is followed by silence. */
const CAPACITY_SECONDS = 29.5;
/** From here on a clip may end at a good pause. */
const ENOUGH_SECONDS = 20;
const GOOD_PAUSE_SECONDS = 0.3;
/** Pauses are shortened to this: long enough to be heard as one. */
const LONGEST_PAUSE_SECONDS = 0.8;
/** A clip is given out when it spans this much of the file, however little is said in it. */
const LONGEST_SPAN_SECONDS = 90;

/**
 * Joins windows to clips, in order; nothing is left out. The first clip is the first window with speech alone,
 * so that first words show soon.
 */
export async function* packClips(windows: AsyncIterable<AudioWindow>): AsyncGenerator<Clip> {
  let held: AudioWindow[] = [];
  let first = true;
  for await (const window of windows) {
    while (held.length > 0 && !fits([...held, window])) {
      const count = goodEnd(held, window);
      yield joinWindows(held.slice(0, count));
      held = held.slice(count);
    }
    held.push(window);
    if (first && window.samples.length > 0) {
      yield joinWindows(held);
      held = [];
      first = false;
    }
  }
  if (held.length > 0) yield joinWindows(held);
}

/** Joins stretches to as few clips as hold them, in order. */
export function packStretches(stretches: readonly Stretch[]): Clip[] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1);
    if (last && fits([...last, stretch])) last.push(stretch);
    else groups.push([stretch]);
  }
  return groups.map(joinWindows);
}

function fits(windows: readonly Stretch[]): boolean {
  const span = windows.at(-1)!.to - windows[0]!.from;
  return secondsOf(windows) <= CAPACITY_SECONDS && span <= LONGEST_SPAN_SECONDS;
}

/** How many of the windows make the next clip: up to the latest good pause, else up to the longest one. */
function goodEnd(windows: readonly Stretch[], next: Stretch): number {
  let best = windows.length;
  let longest = pauseBetween(windows.at(-1)!, next);
  for (let count = windows.length - 1; longest < GOOD_PAUSE_SECONDS && count > 0; count--) {
    if (secondsOf(windows.slice(0, count)) < ENOUGH_SECONDS) break;
    const pause = pauseBetween(windows[count - 1]!, windows[count]!);
    if (pause > longest) [best, longest] = [count, pause];
  }
  return best;
}

const endOf = ({ offset, samples }: Stretch): number => offset + samples.length / SAMPLE_RATE;

function pauseBetween(a: Stretch, b: Stretch): number {
  if (a.samples.length === 0 || b.samples.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(0, b.offset - endOf(a));
}

/** Where each window with speech goes: one after the other, with what is kept of the pauses between them. */
function layOut(windows: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { offset, samples } of windows) {
    if (samples.length === 0) continue;
    const last = pieces.at(-1);
    const pause = last ? Math.max(0, offset - last.offset - last.seconds) : 0;
    const at = last ? last.at + last.seconds + Math.min(pause, LONGEST_PAUSE_SECONDS) : 0;
    pieces.push({ at, offset, seconds: samples.length / SAMPLE_RATE });
  }
  return pieces;
}

function secondsOf(windows: readonly Stretch[]): number {
  const last = layOut(windows).at(-1);
  return last ? last.at + last.seconds : 0;
}

function joinWindows(windows: readonly Stretch[]): Clip {
  const pieces = layOut(windows);
  const samples = new Float32Array(Math.ceil(secondsOf(windows) * SAMPLE_RATE));
  const voiced = windows.filter((window) => window.samples.length > 0);
  voiced.forEach((window, i) => {
    const at = Math.min(
      Math.round(pieces[i]!.at * SAMPLE_RATE),
      samples.length - window.samples.length,
    );
    samples.set(window.samples, at);
  });
  const last = windows.at(-1)!;
  return {
    samples,
    pieces,
    speech: windows.flatMap(({ speech }) => speech),
    peaks: Uint8Array.from(windows.flatMap(({ peaks }) => [...peaks])),
    sides: Uint8Array.from(windows.flatMap(({ sides }) => [...sides])),
    through: last.to,
    duration: last.duration,
  };
}

/** The second of the file for a second of the clip; what falls into a pause goes to the piece before or after it. */
export function toFile(pieces: readonly Piece[], at: number, side: 'start' | 'end'): number {
  const after = pieces.findIndex((piece) => piece.at > at);
  const before = pieces[after === -1 ? pieces.length - 1 : Math.max(0, after - 1)]!;
  const into = at - before.at;
  if (into <= before.seconds || after === -1 || side === 'end')
    return before.offset + Math.min(Math.max(into, 0), before.seconds);
  return pieces[after]!.offset;
}
