/** How loud it is, and what should be mended: silence that lasts, and sound that is cut off. */
import type { Piece } from './pieces';
import type { Ear } from './sources';

/** Below this nobody speaks into it; a closed microphone gives plain zeros. */
const AUDIBLE = 0.004;
const SILENT_AFTER_MS = 5000;
const CLIPPING_FOR_MS = 3000;

/** When something was heard, and when too much. */
export interface Moments {
  lastSoundAt: number;
  lastClipAt: number;
}

/** What the recorder shows of a piece. Only a microphone can be turned down: what a computer plays is often at full scale, and meant so. */
export function loudness(moments: Moments, ears: readonly Ear[], { peaks }: Piece, now: number) {
  if (peaks.some((peak) => peak >= AUDIBLE)) moments.lastSoundAt = now;
  if (peaks.some((peak, i) => peak >= 1 && ears[i] === 'microphone')) moments.lastClipAt = now;
  return {
    levels: peaks.map((peak) => Math.min(1, peak)),
    silent: now - moments.lastSoundAt > SILENT_AFTER_MS,
    clipping: now - moments.lastClipAt < CLIPPING_FOR_MS,
  };
}
