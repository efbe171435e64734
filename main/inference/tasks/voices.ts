/** Voices as vectors with Resemblyzer's encoder (Wan et al., 2018: generalized end-to-end loss for speaker verification). */
import type { Span } from '../../contract';
import { openAudio } from '../audio/open';
import { createSampleBuffer } from '../audio/sample-buffer';
import { SAMPLE_RATE } from '../audio/types';
import { FRAME_SAMPLES, VOICE_BANDS, VOICE_FRAMES, voiceMel } from '../audio/voice-mel';
import type { ModelStore } from '../catalog';
import { VOICE_MODEL } from '../models';
import { type InferenceSession, Tensor } from '../session';

export interface Voices {
  dimensions: number;
  /** One vector of unit length for each span, one after the other. */
  values: Float32Array;
}

export interface VoiceEncoder {
  /** `spans` in order; `onDone` gets the share that was heard. Rejects with the signal's reason soon after it. */
  hear(
    path: string,
    spans: Span[],
    onDone: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Voices>;
}

const DIMENSIONS = 256;
/** Mean power of the sound that the encoder was trained on; louder sound stays as it is. */
const TRAINED_POWER = 10 ** -3;
const STEP_FRAMES = 40;
/** Of a long span its beginning is enough. */
const MOST_SECONDS = 10;

/** Loads the model; rejects with `model-missing` or `model-corrupt`. */
export async function createVoiceEncoder(models: ModelStore): Promise<VoiceEncoder> {
  const session = await models.session(VOICE_MODEL, 'onnx/model.onnx', { arena: false });
  return {
    async hear(path, spans, onDone, signal) {
      const values = new Float32Array(spans.length * DIMENSIONS);
      let done = 0;
      for await (const samples of soundOf(path, spans)) {
        signal.throwIfAborted();
        values.set(await encode(session, samples), DIMENSIONS * done++);
        onDone(done / spans.length);
      }
      return { dimensions: DIMENSIONS, values };
    },
  };
}

/** The sound of each span, in order; no more of the file in memory than is needed for the next one. */
async function* soundOf(path: string, spans: Span[]): AsyncGenerator<Float32Array> {
  const places = spans.map(({ start, end }) => ({
    from: Math.floor(start * SAMPLE_RATE),
    to: Math.ceil(Math.min(end, start + MOST_SECONDS) * SAMPLE_RATE),
  }));
  const buffer = createSampleBuffer();
  const source = await openAudio(path);
  let next = 0;
  const take = ({ from, to }: (typeof places)[number]) =>
    buffer.copy(Math.max(from, buffer.start), Math.max(buffer.start, Math.min(to, buffer.end)));
  try {
    for await (const chunk of source.read(0)) {
      buffer.append(chunk);
      for (; next < places.length && places[next]!.to <= buffer.end; next++)
        yield take(places[next]!);
      if (next === places.length) return;
      buffer.discard(Math.min(places[next]!.from, buffer.end));
    }
    for (; next < places.length; next++) yield take(places[next]!);
  } finally {
    await source.close();
  }
}

/** The mean over stretches of 1.6 s, of unit length; all zeros where there is no sound. */
async function encode(session: InferenceSession, samples: Float32Array): Promise<Float32Array> {
  const power = samples.reduce((sum, x) => sum + x * x, 0) / Math.max(1, samples.length);
  if (power === 0) return new Float32Array(DIMENSIONS);
  const gain = Math.max(1, Math.sqrt(TRAINED_POWER / power));
  const padded = new Float32Array(Math.max(samples.length, VOICE_FRAMES * FRAME_SAMPLES));
  padded.set(samples.map((sample) => sample * gain));
  const frames = voiceMel(padded);
  const count = 1 + Math.floor((frames.length / VOICE_BANDS - VOICE_FRAMES) / STEP_FRAMES);
  const size = VOICE_FRAMES * VOICE_BANDS;
  const input = new Float32Array(count * size);
  for (let i = 0; i < count; i++) {
    const from = i * STEP_FRAMES * VOICE_BANDS;
    input.set(frames.subarray(from, from + size), i * size);
  }
  const mels = new Tensor('float32', input, [count, VOICE_FRAMES, VOICE_BANDS]);
  const { voices } = await session.run({ mels });
  return meanOf(voices!.data as Float32Array);
}

function meanOf(vectors: Float32Array): Float32Array {
  const mean = new Float32Array(DIMENSIONS);
  for (let i = 0; i < vectors.length; i++) mean[i % DIMENSIONS]! += vectors[i]!;
  const length = Math.hypot(...mean) || 1;
  return mean.map((value) => value / length);
}
