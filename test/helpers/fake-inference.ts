/** Models that do what a test says, at once: for tests of everything around them. */
import { AppError } from '../../main/contract';
import type { Inference, SpeechRequest, SpeechWindow, TextRequest } from '../../main/core/ports';
import { createFakeText, fakeAnswer } from './fake-text';

export interface FakeInference extends Inference {
  /** Every call of `transcribe`, in order. */
  requests: SpeechRequest[];
  /** Every text that was embedded. */
  embedded: string[];
  /** Every request to write, in order. */
  written: TextRequest[];
  /** What the text model writes; by default what `fakeAnswer` makes of the request. */
  answer: (request: TextRequest, sequence: number) => string;
  /** Set to make calls fail. */
  failures: {
    transcribe?: (request: SpeechRequest, window: number) => unknown;
    embed?: unknown;
    text?: unknown;
  };
  /** While set, `transcribe` waits before each window. */
  gate: { wait(): Promise<void> } | null;
}

const WINDOW_SECONDS = 10;

const cancelled = () => new AppError('cancelled', 'Stopped.');

/** One sentence for each ten seconds of a recording; `speaks` is what is said in each window. */
export function createFakeInference(speaks: string[] = ['One.', 'Two.', 'Three.']): FakeInference {
  const duration = speaks.length * WINDOW_SECONDS;
  const fake: FakeInference = {
    requests: [],
    embedded: [],
    written: [],
    answer: fakeAnswer,
    failures: {},
    gate: null,
    speech: {
      async transcribe(request, onWindow, signal) {
        fake.requests.push(request);
        const stopped = stopOf(signal);
        for (let at = request.from / WINDOW_SECONDS; at < speaks.length; at++) {
          await Promise.race([fake.gate?.wait(), stopped]);
          const failure = fake.failures.transcribe?.(request, at);
          if (failure) throw failure;
          onWindow(windowAt(at, speaks[at]!, duration));
        }
        const cost = { timings: { total: 1 }, threads: 1, peakMemory: 1 };
        return { language: 'en', duration, model: 'fake', ...cost };
      },
    },
    audio: {
      async probe(path) {
        if (path.includes('broken')) throw new AppError('bad-input', 'This is no sound.');
        return { duration, mime: 'audio/wav' };
      },
    },
    voices: {
      async hear(_path, spans, onDone, signal) {
        const stopped = stopOf(signal);
        for (const [i] of spans.entries()) {
          await Promise.race([fake.gate?.wait(), stopped]);
          onDone((i + 1) / spans.length);
        }
        return spans.map(() => Float32Array.of(1, 0));
      },
    },
    embedding: {
      id: 'fake-embedding',
      knows: (language) => language === 'en',
      async embed(texts) {
        if (fake.failures.embed) throw fake.failures.embed;
        fake.embedded.push(...texts);
        return texts.map(embedWords);
      },
    },
    text: createFakeText(
      (request, sequence) => {
        if (fake.failures.text) throw fake.failures.text;
        if (sequence === 0) fake.written.push(request);
        return fake.answer(request, sequence);
      },
      () => fake.gate,
    ),
    openText: (id) => ({ text: { ...fake.text, id }, close: () => {} }),
    models: {
      list: async () => [],
      verify: async () => [],
      measureText: async ({ runs }) => ({
        model: 'fake-text',
        loadMs: 1,
        threads: 1,
        peakMemory: 1,
        runs: runs.map(({ context, tokens }) => ({
          prompt: new Array<number>(context).fill(0),
          firstMs: 1,
          decodeMs: 1,
          ids: new Array<number>(tokens).fill(0),
        })),
      }),
      measure: async () => ({
        promptTokensPerSecond: 500,
        decodeTokensPerSecond: 50,
        loadMs: 900,
        memoryBytes: 400e6,
      }),
    },
    review: () => {},
    processId: () => null,
    close: async () => {},
  };
  return fake;
}

const windowAt = (at: number, text: string, duration: number): SpeechWindow => {
  const start = at * WINDOW_SECONDS;
  const end = start + WINDOW_SECONDS;
  const segments = [{ start, end, text }];
  const peaks = new Uint8Array(WINDOW_SECONDS * 10).fill(at + 1);
  return { segments, speech: [{ start, end }], peaks, through: end, duration, language: 'en' };
};

/** A promise that rejects after the signal. */
function stopOf(signal: AbortSignal): Promise<never> {
  const stopped = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(cancelled());
    signal.addEventListener('abort', () => reject(cancelled()), { once: true });
  });
  stopped.catch(() => {});
  return stopped;
}

/** Words as directions: texts that share words are near each other. `feline` and `cat` mean the same. */
function embedWords(text: string): Float32Array {
  const vector = new Float32Array(64);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const meant = word === 'feline' ? 'cat' : word;
    let hash = 7;
    for (const character of meant) hash = (hash * 31 + character.charCodeAt(0)) % 6007;
    vector[hash % 64]! += 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** A gate that stays shut until it is opened. */
export function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, wait: () => opened };
}
