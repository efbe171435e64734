/** How loud each of two channels is and how alike they are, for each tenth of a second: enough to tell who of a call speaks. */
import { PEAKS_PER_SECOND, SIDE_BYTES, SILENT_DECIBELS } from '../../core/ports';

export interface SideMeter {
  /** The next samples of each channel, at this rate. Other than two channels count as silence. */
  hear(channels: Float32Array[], rate: number): void;
  /** The next so many tenths of a second, as `SpeechWindow.sides` has them; empty while no two channels were heard. */
  take(tenths: number): Uint8Array;
}

/** Follows one stream from its beginning; keeps only what was not taken yet. */
export function createSideMeter(): SideMeter {
  let bytes: number[] = [];
  let isPair = false;
  /** The share of the current tenth of a second that was heard. */
  let heard = 0;
  let sums = noSums();
  const close = () => {
    bytes.push(...bytesOf(sums));
    sums = noSums();
    heard = 0;
  };
  return {
    hear(channels, rate) {
      const length = channels[0]?.length ?? 0;
      const perTenth = rate / PEAKS_PER_SECOND;
      isPair ||= channels.length === 2;
      for (let at = 0; at < length; ) {
        const end = Math.min(length, at + Math.max(1, Math.round((1 - heard) * perTenth)));
        if (channels.length === 2) add(sums, channels[0]!, channels[1]!, at, end);
        heard += (end - at) / perTenth;
        at = end;
        // Half a sample short is a whole tenth: rates such as 11,025 have no whole number of samples in it.
        if ((1 - heard) * perTenth < 0.5) close();
      }
    },
    take(tenths) {
      if (bytes.length < tenths * SIDE_BYTES && heard > 0) close();
      const taken = new Uint8Array(isPair ? tenths * SIDE_BYTES : 0);
      if (isPair) taken.set(bytes.slice(0, taken.length));
      bytes = bytes.slice(tenths * SIDE_BYTES);
      return taken;
    },
  };
}

const noSums = () => ({ left: 0, right: 0, both: 0, count: 0 });
type Sums = ReturnType<typeof noSums>;

function add(sums: Sums, left: Float32Array, right: Float32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const [l, r] = [left[i]!, right[i] ?? 0];
    sums.left += l * l;
    sums.right += r * r;
    sums.both += l * r;
  }
  sums.count += to - from;
}

function bytesOf({ left, right, both, count }: Sums): number[] {
  const correlation = both / Math.sqrt(left * right || 1);
  return [level(left / count), level(right / count), Math.round((correlation + 1) * 127.5)];
}

/** Of a mean square, in steps of 0.4 dB. */
function level(power: number): number {
  const decibels = 10 * Math.log10(power || Number.MIN_VALUE);
  return Math.round(Math.max(0, Math.min(100, decibels - SILENT_DECIBELS)) * 2.5);
}
