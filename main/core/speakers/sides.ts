/**
 * A call has one side on each channel. Told from ordinary stereo by how often only one channel is heard, and by how alike the
 * two are over the whole recording. Pure.
 */
import type { Span } from '../../contract';
import { PEAKS_PER_SECOND, SIDE_BYTES, SILENT_DECIBELS } from '../ports';

export type Side = 'left' | 'right';

/** One channel is heard alone where it is louder than the other, and than its own noise, by this: an echo is weaker. */
const ALONE_DECIBELS = 10;
/** Below this nothing is said in a channel. */
const QUIET_DECIBELS = -60;
/** Of the time in which somebody speaks, one side alone has to have this much: stereo has next to nothing. */
const LEAST_ALONE = 0.6;
/** Seconds that each side is heard alone, and of what is heard alone its share: a dead channel has no side. */
const LEAST_SECONDS = 1;
const LEAST_SHARE = 0.02;
/** Stereo and a voice on both channels are near 1, two sides near 0, with a loud echo of one in the other in between. */
const MOST_CORRELATION = 0.6;

interface Tenth {
  side: Side | null;
  /** Decibels of the louder channel. */
  level: number;
  /** Mean squares, and their cross term. */
  left: number;
  right: number;
  both: number;
}

/** Whether each channel of this recording has a side of its own; `speech` is where somebody speaks. */
export function isCall(sides: Uint8Array, speech: Span[]): boolean {
  const alone = { left: 0, right: 0 };
  const energy = { left: 0, right: 0, both: 0 };
  const floor = { left: floorOf(sides, 0), right: floorOf(sides, 1) };
  let spoken = 0;
  for (const span of speech)
    for (const { side, level, left, right, both } of tenthsOf(sides, span)) {
      spoken++;
      if (side && level >= floor[side] + ALONE_DECIBELS) alone[side]++;
      energy.left += left;
      energy.right += right;
      energy.both += both;
    }
  const sum = alone.left + alone.right;
  const least = Math.min(alone.left, alone.right);
  const correlation = energy.both / Math.sqrt(energy.left * energy.right || 1);
  return (
    sum >= LEAST_ALONE * spoken &&
    least >= LEAST_SECONDS * PEAKS_PER_SECOND &&
    least >= LEAST_SHARE * sum &&
    correlation <= MOST_CORRELATION
  );
}

/** Whose voice is heard alone for most of this time; null where neither is, or both are about as long. */
export function sideIn(sides: Uint8Array, span: Span): Side | null {
  const tenths = tenthsOf(sides, span);
  const left = tenths.filter(({ side }) => side === 'left').length;
  const right = tenths.filter(({ side }) => side === 'right').length;
  const most = Math.max(left, right);
  if (3 * most < 2 * (left + right) || 3 * most < tenths.length) return null;
  return most === 0 ? null : left > right ? 'left' : 'right';
}

/** The tenths of a second that this time touches and in which there is sound. */
function tenthsOf(sides: Uint8Array, { start, end }: Span): Tenth[] {
  const first = Math.floor(start * PEAKS_PER_SECOND);
  const last = Math.max(first + 1, Math.ceil(end * PEAKS_PER_SECOND));
  const tenths: Tenth[] = [];
  for (let i = first; i < last && (i + 1) * SIDE_BYTES <= sides.length; i++) {
    const [l, r] = [decibels(sides[i * SIDE_BYTES]!), decibels(sides[i * SIDE_BYTES + 1]!)];
    if (Math.max(l, r) < QUIET_DECIBELS) continue;
    const [left, right] = [10 ** (l / 10), 10 ** (r / 10)];
    const correlation = sides[i * SIDE_BYTES + 2]! / 127.5 - 1;
    const side = Math.abs(l - r) < ALONE_DECIBELS ? null : l > r ? 'left' : 'right';
    tenths.push({
      side,
      level: Math.max(l, r),
      left,
      right,
      both: correlation * Math.sqrt(left * right),
    });
  }
  return tenths;
}

/** The level of a channel in which nobody speaks: a tenth of the time is quieter. */
function floorOf(sides: Uint8Array, channel: 0 | 1): number {
  const levels = sides.filter((_, i) => i % SIDE_BYTES === channel).sort();
  return decibels(levels[Math.floor(levels.length / 10)] ?? 0);
}

const decibels = (byte: number): number => byte / 2.5 + SILENT_DECIBELS;
