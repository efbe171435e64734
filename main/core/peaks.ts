/** Waveforms for the eye. Pure. */

/** Reduces byte peaks to at most `most` numbers in 0..1, each the loudest of its share. */
export function reducePeaks(peaks: Uint8Array, most = 2000): number[] {
  const count = Math.min(most, peaks.length);
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * peaks.length) / count);
    const to = Math.floor(((i + 1) * peaks.length) / count);
    return peaks.subarray(from, to).reduce((a, b) => Math.max(a, b), 0) / 255;
  });
}
