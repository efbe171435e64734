/** Cuts the sound of one or two sources into pieces of 16-bit samples, channels interleaved. Knows no browser. */

const FULL_SCALE = 0x7fff;

export interface Piece {
  /** 16 bits each, little endian, channels interleaved. */
  samples: Uint8Array<ArrayBuffer>;
  /** Loudest sample of each channel, 0..1 of full scale; 1 and above was cut off. */
  peaks: number[];
}

/** One stretch of sound of each source; undefined, or empty, for a source that gives none. */
export type Stretch = readonly (Float32Array | undefined)[];

/**
 * Gives what takes the next stretch of sound, and passes on every piece of so many samples a channel. Where one source is
 * missing, silence stands in its place, so that the other keeps its time; where all are, there is nothing.
 */
export function createCutter(
  channels: number,
  length: number,
  send: (piece: Piece) => void,
): (stretch: Stretch) => void {
  let piece = new Int16Array(length * channels);
  let peaks = Array<number>(channels).fill(0);
  let filled = 0;
  const add = (channel: number, sample: number): void => {
    piece[filled * channels + channel] = Math.max(-1, Math.min(1, sample)) * FULL_SCALE;
    peaks[channel] = Math.max(peaks[channel]!, Math.abs(sample));
  };
  const close = (): void => {
    send({ samples: new Uint8Array(piece.buffer), peaks });
    piece = new Int16Array(length * channels);
    peaks = Array<number>(channels).fill(0);
    filled = 0;
  };
  return (stretch) => {
    const samples = Math.max(...stretch.map((sound) => sound?.length ?? 0));
    for (let at = 0; at < samples; at++) {
      for (let channel = 0; channel < channels; channel++)
        add(channel, stretch[channel]?.[at] ?? 0);
      if (++filled === length) close();
    }
  };
}
