/** The part of a stream that is still needed, addressed by the sample's place in the whole stream. */

export interface SampleBuffer {
  /** First sample kept, and the one after the last. */
  readonly start: number;
  readonly end: number;
  append(samples: Float32Array): void;
  /** A copy. */
  copy(from: number, to: number): Float32Array;
  /** A view: good until the next `append` or `discard`. */
  view(from: number, to: number): Float32Array;
  /** Forgets what lies before. */
  discard(before: number): void;
}

/** An empty buffer that begins at sample 0 of the stream and grows as needed. Places outside of it are not checked. */
export function createSampleBuffer(): SampleBuffer {
  let kept = new Float32Array(1 << 16);
  let start = 0;
  let length = 0;
  const grow = (needed: number) => {
    if (needed <= kept.length) return;
    const larger = new Float32Array(Math.max(needed, 2 * kept.length));
    larger.set(kept.subarray(0, length));
    kept = larger;
  };
  return {
    get start() {
      return start;
    },
    get end() {
      return start + length;
    },
    append(samples) {
      grow(length + samples.length);
      kept.set(samples, length);
      length += samples.length;
    },
    copy: (from, to) => kept.slice(from - start, to - start),
    view: (from, to) => kept.subarray(from - start, to - start),
    discard(before) {
      const gone = Math.min(length, Math.max(0, before - start));
      kept.copyWithin(0, gone, length);
      start += gone;
      length -= gone;
    },
  };
}
