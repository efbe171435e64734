/** What the audio half of inference hands to the models: sound at 16 kHz, mono, in windows cut at pauses. */
import type { Span } from '../../contract';

/** Samples a second of everything that leaves this folder. */
export const SAMPLE_RATE = 16_000;

/** An opened file. `read` may be called again; one reading at a time. */
export interface AudioSource {
  /** Seconds; grows more exact while reading where the container does not say. */
  readonly duration: number;
  readonly mime: string;
  /** Mono samples in -1..1 from second `from` on, in pieces of at most a few seconds. */
  read(from: number): AsyncIterable<Float32Array>;
  /** The next so many tenths of a second of what was read, as `SideMeter.take` gives them. */
  sides(tenths: number): Uint8Array;
  close(): Promise<void>;
}

/** A stretch of a recording that fits into one run of the speech model. */
export interface AudioWindow {
  /** Seconds from the start of the file; equals the last window's `to` (or where reading began). */
  from: number;
  to: number;
  /**
   * The sound from `from` to `to`, trimmed to where there is speech: sample i lies at second
   * `offset + i / 16000`. Empty where nobody speaks. A buffer of its own: it may be kept.
   */
  samples: Float32Array;
  offset: number;
  /** Where there is speech, in seconds of the file, in order, within `from`..`to`. */
  speech: Span[];
  /** One byte for each tenth of a second from `from` to `to` (PEAKS_PER_SECOND). */
  peaks: Uint8Array;
  /** What tells two channels apart, for each of the peaks (SpeechWindow.sides); empty where there is one. */
  sides: Uint8Array;
  /** Seconds of the whole file as far as known. */
  duration: number;
  /** Milliseconds spent for this window on reading and on finding speech. */
  timings: { decode: number; vad: number };
}
