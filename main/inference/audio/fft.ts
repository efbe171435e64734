/** Fast Fourier transform of a fixed length with small prime factors (Stockham, mixed radix). Knows nothing about sound. */

interface Stage {
  radix: number;
  /** Butterflies of this stage, and how far apart their results lie. */
  count: number;
  stride: number;
  /** `radix × radix` roots of unity of one butterfly. */
  rootRe: Float64Array;
  rootIm: Float64Array;
  /** `count × radix` twiddle factors. */
  twiddleRe: Float64Array;
  twiddleIm: Float64Array;
}

export interface ComplexArray {
  re: Float64Array;
  im: Float64Array;
}

/** Makes a transform of `length` complex values; `transform` works in place. Radices up to 5 keep it quick. */
export function createFft(length: number): { transform(values: ComplexArray): void } {
  const stages = planStages(length);
  const spare = complexArray(length);
  return {
    transform(values) {
      let from = values;
      let to = spare;
      for (const stage of stages) {
        runStage(stage, from, to);
        [from, to] = [to, from];
      }
      if (from !== values) {
        values.re.set(from.re);
        values.im.set(from.im);
      }
    },
  };
}

/** Zeros. */
export const complexArray = (length: number): ComplexArray => ({
  re: new Float64Array(length),
  im: new Float64Array(length),
});

function planStages(length: number): Stage[] {
  const stages: Stage[] = [];
  let rest = length;
  let stride = 1;
  for (const radix of factors(length)) {
    const count = rest / radix;
    const roots = unitRoots(radix, radix, radix);
    const twiddles = unitRoots(count, radix, rest);
    stages.push({
      radix,
      count,
      stride,
      rootRe: roots.re,
      rootIm: roots.im,
      twiddleRe: twiddles.re,
      twiddleIm: twiddles.im,
    });
    rest = count;
    stride *= radix;
  }
  return stages;
}

/** exp(−2πi·row·column/period) for each row and column. */
function unitRoots(rows: number, columns: number, period: number): ComplexArray {
  const roots = complexArray(rows * columns);
  for (let i = 0; i < rows * columns; i++) {
    const angle = (-2 * Math.PI * Math.floor(i / columns) * (i % columns)) / period;
    roots.re[i] = Math.cos(angle);
    roots.im[i] = Math.sin(angle);
  }
  return roots;
}

function factors(length: number): number[] {
  const found: number[] = [];
  let rest = length;
  for (const radix of [4, 2, 3, 5]) {
    for (; rest % radix === 0; rest /= radix) found.push(radix);
  }
  for (let radix = 7; rest > 1; radix += 2) {
    for (; rest % radix === 0; rest /= radix) found.push(radix);
  }
  return found;
}

function runStage(stage: Stage, from: ComplexArray, to: ComplexArray): void {
  const { radix, count, stride } = stage;
  for (let p = 0; p < count; p++) {
    for (let j = 0; j < radix; j++) {
      butterfly(stage, from, to, p, j, stride * p, stride * (radix * p + j));
    }
  }
}

/** Result `j` of butterfly `p`, for all of its `stride` interleaved signals. */
function butterfly(
  { radix, count, stride, rootRe, rootIm, twiddleRe, twiddleIm }: Stage,
  from: ComplexArray,
  to: ComplexArray,
  p: number,
  j: number,
  source: number,
  target: number,
): void {
  const wRe = twiddleRe[p * radix + j] as number;
  const wIm = twiddleIm[p * radix + j] as number;
  const step = stride * count;
  for (let q = 0; q < stride; q++) {
    let re = 0;
    let im = 0;
    for (let k = 0; k < radix; k++) {
      const at = source + q + step * k;
      const xRe = from.re[at] as number;
      const xIm = from.im[at] as number;
      const cRe = rootRe[j * radix + k] as number;
      const cIm = rootIm[j * radix + k] as number;
      re += xRe * cRe - xIm * cIm;
      im += xRe * cIm + xIm * cRe;
    }
    to.re[target + q] = re * wRe - im * wIm;
    to.im[target + q] = re * wIm + im * wRe;
  }
}
