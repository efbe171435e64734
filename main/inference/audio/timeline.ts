/** Lays decoded pieces on the time line of the file: gaps become silence, overlaps are cut, small jitter is ignored. */

/** Times that differ by less are rounding of the container, not a gap. */
const TOLERANCE_SECONDS = 0.02;
/** A longer gap, or a jump back by more than this, is a fault of the time stamps: the sound goes on without it. */
const MAX_GAP_SECONDS = 4 * 3600;
const MAX_OVERLAP_SECONDS = 1;
const SILENCE_SECONDS = 1;

export interface Timeline {
  /** The samples of each channel to hand on for a piece that begins at second `at`: silence before it where there is a gap. */
  place(at: number, channels: Float32Array[]): Generator<Float32Array[]>;
  /** Seconds of the file up to which sound was handed on. */
  readonly position: number;
}

/** Starts at second `from`; what lies before is dropped. */
export function createTimeline(rate: number, from: number): Timeline {
  let cursor = Math.round(from * rate);
  let started = false;
  /** Samples by which time stamps are moved after one of them jumped. */
  let shift = 0;

  const startOf = (at: number): number => {
    const start = Math.round(at * rate) + shift;
    const drift = start - cursor;
    if (started && Math.abs(drift) <= TOLERANCE_SECONDS * rate) return cursor;
    const jumped =
      drift > MAX_GAP_SECONDS * rate || (started && drift < -MAX_OVERLAP_SECONDS * rate);
    if (!jumped) return start;
    shift -= drift;
    return cursor;
  };
  return {
    *place(at, channels) {
      const start = startOf(at);
      const length = channels[0]?.length ?? 0;
      while (cursor < start) {
        const silence = new Float32Array(Math.min(start - cursor, SILENCE_SECONDS * rate));
        cursor += silence.length;
        yield channels.map(() => silence);
      }
      const cut = Math.min(length, cursor - start);
      if (cut === length) return;
      started = true;
      cursor += length - cut;
      yield channels.map((samples) => samples.subarray(cut));
    },
    get position() {
      return cursor / rate;
    },
  };
}
