/** The bars of a waveform: how tall each is, and how they are drawn. */

const WIDTH = 3;
const GAP = 2;
/** Speech peaks lie close together; a power above one tells words and pauses apart again. */
const CONTRAST = 1.6;

/**
 * Heights in 0..1 for `count` bars. Each bar is the mean of its share of `peaks` (0..1), since the loudest of many peaks
 * is loud everywhere; a bar narrower than a peak shows that peak. The loudest bar is 1; silence is 0.
 */
export function barHeights(peaks: ArrayLike<number>, count: number): number[] {
  const means = Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / count);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / count));
    return meanOf(peaks, from, to);
  });
  const loudest = Math.max(...means, 0);
  return loudest > 0 ? means.map((mean) => (mean / loudest) ** CONTRAST) : means;
}

function meanOf(peaks: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.abs(peaks[i] ?? 0);
  return sum / (to - from);
}

/** For wavesurfer's `renderFunction`: bars with round ends around the middle; silence is a row of dots. */
export function drawBars(
  [peaks = []]: ArrayLike<number>[],
  context: CanvasRenderingContext2D,
): void {
  const { width, height } = context.canvas;
  const scale = Math.max(1, devicePixelRatio);
  const step = (WIDTH + GAP) * scale;
  const thick = WIDTH * scale;
  const heights = barHeights(peaks, Math.max(1, Math.floor((width + GAP * scale) / step)));
  context.beginPath();
  for (const [bar, share] of heights.entries()) {
    const tall = Math.max(thick, share * height);
    context.roundRect(bar * step, (height - tall) / 2, thick, tall, thick / 2);
  }
  context.fill();
}
