/** A recording as windows for the speech model, cut at pauses, with a bounded part of it in memory. */
import type { InferenceSession } from '../session';
import { findCut } from './cut';
import { createLeveller } from './level';
import { openAudio } from './open';
import { PEAK_SAMPLES, peaksOf } from './peaks';
import { createSampleBuffer } from './sample-buffer';
import { type AudioSource, type AudioWindow, SAMPLE_RATE } from './types';
import { createVad, findSpeech, padSpeech, VAD_WINDOW, type Vad } from './vad';

/** Kept around speech, so that no soft beginning or end is lost. */
const PADDING_SAMPLES = 0.2 * SAMPLE_RATE;
/** How much is heard before the next look: a decoder may hand over many seconds at once. */
const STEP_SAMPLES = SAMPLE_RATE;

export interface WindowOptions {
  /** The longest window in seconds; Whisper takes 30. */
  maxSeconds: number;
}

/**
 * Reads `path` from second `from` to its end. Windows follow one another without a gap; those without speech have no
 * samples. Rejects as `openAudio` does, and with the signal's reason within a tenth of a second of it.
 */
export async function* speechWindows(
  path: string,
  from: number,
  vad: InferenceSession,
  { maxSeconds }: WindowOptions,
  signal: AbortSignal,
): AsyncGenerator<AudioWindow> {
  const source = await openAudio(path);
  try {
    yield* cutIntoWindows(source, from, createVad(vad), maxSeconds, signal);
  } finally {
    await source.close();
  }
}

async function* cutIntoWindows(
  source: AudioSource,
  from: number,
  vad: Vad,
  maxSeconds: number,
  signal: AbortSignal,
): AsyncGenerator<AudioWindow> {
  const listener = createListener(source, from, vad, maxSeconds);
  const clock = stopwatch();
  for await (const chunk of source.read(from)) {
    clock.lap('decode');
    for (let at = 0; at < chunk.length; at += STEP_SAMPLES) {
      signal.throwIfAborted();
      await listener.hear(chunk.subarray(at, at + STEP_SAMPLES));
      clock.lap('vad');
      for (const window of listener.windows(false)) {
        yield { ...window, timings: clock.take() };
        clock.lap(null);
      }
    }
  }
  signal.throwIfAborted();
  await listener.end();
  clock.lap('vad');
  for (const window of listener.windows(true)) yield { ...window, timings: clock.take() };
}

type Untimed = Omit<AudioWindow, 'timings'>;

/** Hears a stream; samples are counted from where reading began. */
function createListener(source: AudioSource, from: number, vad: Vad, maxSeconds: number) {
  const buffer = createSampleBuffer();
  const level = createLeveller();
  /** Of the windows from `firstWindow` on. */
  let probabilities: number[] = [];
  let firstWindow = 0;
  const second = (sample: number) => from + sample / SAMPLE_RATE;

  const heardUntil = (ended: boolean) =>
    ended ? buffer.end : Math.min(buffer.end, (firstWindow + probabilities.length) * VAD_WINDOW);

  const take = (cut: number): Untimed => {
    const limits = { start: buffer.start, end: cut };
    const spans = findSpeech(probabilities, firstWindow * VAD_WINDOW)
      .filter((span) => span.start < cut)
      .map((span) => ({ start: Math.max(span.start, limits.start), end: Math.min(span.end, cut) }));
    const speech = padSpeech(spans, PADDING_SAMPLES, limits);
    const [first, last] = [speech[0], speech.at(-1)];
    const peaks = peaksOf(buffer.view(limits.start, cut));
    const window = {
      from: second(limits.start),
      to: second(cut),
      samples: first && last ? buffer.copy(first.start, last.end) : new Float32Array(0),
      offset: second(first?.start ?? limits.start),
      speech: speech.map(({ start, end }) => ({ start: second(start), end: second(end) })),
      peaks,
      sides: source.sides(peaks.length),
      duration: Math.max(source.duration, second(cut)),
    };
    buffer.discard(cut);
    const gone = Math.floor(cut / VAD_WINDOW) - firstWindow;
    probabilities = probabilities.slice(gone);
    firstWindow += gone;
    return window;
  };
  const nextCut = (ended: boolean): number | null => {
    const heard = { start: buffer.start, end: heardUntil(ended) };
    const speech = findSpeech(probabilities, firstWindow * VAD_WINDOW);
    const longest = maxSeconds * SAMPLE_RATE - 2 * PADDING_SAMPLES;
    const view = (start: number, end: number) => buffer.view(start, end);
    const cut = findCut({ heard, speech, longest, ended }, view);
    return cut === null || cut >= buffer.end ? cut : toPeak(cut, heard.start);
  };
  return {
    async hear(samples: Float32Array) {
      buffer.append(samples);
      probabilities.push(...(await vad.push(level(samples))));
    },
    async end() {
      probabilities.push(...(await vad.flush()));
    },
    *windows(ended: boolean): Generator<Untimed> {
      for (let cut = nextCut(ended); cut !== null && cut > buffer.start; cut = nextCut(ended))
        yield take(cut);
    },
  };
}

/** Windows end on whole peaks, so that the peaks of all windows make one even row. */
const toPeak = (cut: number, start: number) =>
  Math.max(start + PEAK_SAMPLES, Math.floor(cut / PEAK_SAMPLES) * PEAK_SAMPLES);

/** Milliseconds by stage since the last window. */
function stopwatch() {
  let spent = { decode: 0, vad: 0 };
  let since = performance.now();
  return {
    lap(stage: 'decode' | 'vad' | null) {
      const now = performance.now();
      if (stage) spent[stage] += now - since;
      since = now;
    },
    take() {
      const taken = spent;
      spent = { decode: 0, vad: 0 };
      return taken;
    },
  };
}
