/** Where somebody speaks: Silero VAD over a stream of sound, and the rules that make spans of its probabilities. */
import { type InferenceSession, Tensor } from '../session';

/** Samples that one probability stands for: 32 ms at 16 kHz. */
export const VAD_WINDOW = 512;
/** Samples of the window before that the model sees as well. */
const CONTEXT = 64;
/** Windows in one run, about a second: the model goes through them as a sequence. */
const WINDOWS_PER_RUN = 32;
const STATE_SIZE = 2 * 128;

export interface Vad {
  /** One probability for each window of 512 samples that these samples complete. */
  push(samples: Float32Array): Promise<Float32Array>;
  /** The rest, filled up with silence: at most one probability for a window begun. */
  flush(): Promise<Float32Array>;
}

/** Follows one stream; make a new one for each. `session` is of silero-vad's `model_sequence.onnx`. */
export function createVad(session: InferenceSession): Vad {
  let state = new Tensor('float32', new Float32Array(STATE_SIZE), [2, 1, 128]);
  /** The context of the next window, then samples that do not fill a run yet. */
  let held: Float32Array = new Float32Array(CONTEXT);

  const run = async (windows: number): Promise<Float32Array> => {
    const input = new Float32Array(windows * (CONTEXT + VAD_WINDOW));
    for (let i = 0; i < windows; i++) {
      const from = i * VAD_WINDOW;
      input.set(held.subarray(from, from + CONTEXT + VAD_WINDOW), i * (CONTEXT + VAD_WINDOW));
    }
    held = held.slice(windows * VAD_WINDOW);
    const shape = [windows, CONTEXT + VAD_WINDOW];
    const { output, stateN } = await session.run({
      input: new Tensor('float32', input, shape),
      state,
    });
    state = stateN as typeof state;
    return output!.data as Float32Array;
  };
  const runAll = async (enough: number): Promise<Float32Array> => {
    const found: number[] = [];
    for (let windows = ready(); windows >= enough; windows = ready())
      found.push(...(await run(Math.min(windows, WINDOWS_PER_RUN))));
    return Float32Array.from(found);
  };
  const ready = () => Math.floor((held.length - CONTEXT) / VAD_WINDOW);
  const hold = (samples: Float32Array) => {
    const joined = new Float32Array(held.length + samples.length);
    joined.set(held);
    joined.set(samples, held.length);
    held = joined;
  };

  return {
    async push(samples) {
      hold(samples);
      return runAll(WINDOWS_PER_RUN);
    },
    async flush() {
      const over = (held.length - CONTEXT) % VAD_WINDOW;
      if (over) hold(new Float32Array(VAD_WINDOW - over));
      return runAll(1);
    },
  };
}

/** In samples. */
export interface SampleSpan {
  start: number;
  end: number;
}

const THRESHOLD = 0.5;
/** Speech goes on until the probability falls below this. */
const END_THRESHOLD = THRESHOLD - 0.15;
/** Shorter pauses belong to the speech around them: some consonants are silent for a tenth of a second. */
const MIN_SILENCE = 0.25 * 16_000;
/** Shorter sounds are clicks; the shortest words take longer. */
const MIN_SPEECH = 0.1 * 16_000;

/**
 * Spans of speech, without padding; `at` is the sample of the first probability. The rules are those of Silero's
 * `get_speech_timestamps`. The last span may still be going on.
 */
export function findSpeech(probabilities: ArrayLike<number>, at: number): SampleSpan[] {
  const spans: SampleSpan[] = [];
  let start: number | null = null;
  let pause: number | null = null;
  const close = (end: number) => {
    if (start !== null && end - start >= MIN_SPEECH) spans.push({ start, end });
    start = null;
    pause = null;
  };
  for (let i = 0; i < probabilities.length; i++) {
    const now = at + i * VAD_WINDOW;
    const probability = probabilities[i]!;
    if (probability >= THRESHOLD) {
      start ??= now;
      pause = null;
    } else if (start !== null && probability < END_THRESHOLD) {
      pause ??= now;
      if (now - pause >= MIN_SILENCE) close(pause);
    }
  }
  close(pause ?? at + probabilities.length * VAD_WINDOW);
  return spans;
}

/** Widens each span by `padding` samples on both sides, at most to the middle of a pause and within the limits. */
export function padSpeech(spans: SampleSpan[], padding: number, limits: SampleSpan): SampleSpan[] {
  return spans.map(({ start, end }, i) => {
    const before = i ? start - spans[i - 1]!.end : Number.POSITIVE_INFINITY;
    const after = i < spans.length - 1 ? spans[i + 1]!.start - end : Number.POSITIVE_INFINITY;
    return {
      start: Math.max(limits.start, Math.ceil(start - Math.min(padding, before / 2))),
      end: Math.min(limits.end, Math.floor(end + Math.min(padding, after / 2))),
    };
  });
}
