/** Speech to text of a file of any length: windows with speech → Whisper → sentences with times. */
import { AppError } from '../../contract';
import type { SpeechModel, SpeechRequest, SpeechResult, SpeechWindow } from '../../core/ports';
import { SAMPLE_RATE } from '../audio/types';
import { speechWindows } from '../audio/windows';
import type { ModelStore } from '../catalog';
import { SPEECH_MODEL } from '../models';
import { type LanguageListener, languageShares, listenForLanguage } from '../text/whisper-language';
import { type Clip, packClips, packStretches } from './whisper-clips';
import { loadWhisper, type Whisper } from './whisper-load';
import { type Recognised, recogniseWindows } from './whisper-recognise';
import { unheardIn } from './whisper-rest';
import { type NewSegment, segmentsOf } from './whisper-segments';

/** Windows are cut at pauses at most this far apart, then joined to fill Whisper's 30 s. */
const WINDOW_SECONDS = 10;
/** Clips decoded side by side: three tokens for the price of two; a fourth costs 75 MB and gains 3 % of time. */
const CLIPS_TOGETHER = 3;

/** What was left out is heard again, and once more what is left out of that. */
const MOST_ROUNDS = 3;

type Timings = Record<'load' | 'decode' | 'vad' | 'encode' | 'generate' | 'total', number>;

interface Run {
  whisper: Whisper;
  listener: LanguageListener;
  /** The language asked for; null listens. */
  language: string | null;
  timings: Timings;
  signal: AbortSignal;
}

/** Makes the transcriber of this process. Models are read, checked and loaded at the first call. */
export function createTranscriber(
  models: ModelStore,
  { threads }: { threads: number },
): SpeechModel {
  let whisper: Promise<Whisper> | null = null;
  const load = () => {
    whisper ??= loadWhisper(models, threads).catch((thrown: unknown) => {
      whisper = null;
      throw thrown;
    });
    return whisper;
  };
  return {
    transcribe: async (request, onWindow, signal) => {
      const started = performance.now();
      try {
        const heard = await transcribeFile(await load(), request, onWindow, signal, started);
        return { ...heard, threads, peakMemory: peakMemory() };
      } catch (thrown) {
        if (signal.aborted) throw new AppError('cancelled', 'The transcription was stopped.');
        throw thrown;
      }
    },
  };
}

/** Bytes that this process has held at most. */
const peakMemory = (): number => process.resourceUsage().maxRSS * 1024;

async function transcribeFile(
  whisper: Whisper,
  { path, language, from }: SpeechRequest,
  onWindow: (window: SpeechWindow) => void,
  signal: AbortSignal,
  started: number,
): Promise<Omit<SpeechResult, 'threads' | 'peakMemory'>> {
  const timings = {
    load: performance.now() - started,
    decode: 0,
    vad: 0,
    encode: 0,
    generate: 0,
    total: 0,
  };
  const run: Run = {
    whisper,
    listener: listenForLanguage(),
    language: knownLanguage(whisper, language),
    timings,
    signal,
  };
  // Where everything was heard before, no window comes to tell the length.
  let duration = from;
  const heard = speechWindows(path, from, whisper.vad, { maxSeconds: WINDOW_SECONDS }, signal);
  for await (const clips of batches(packClips(timed(heard, timings)))) {
    for (const window of await transcribeClips(run, clips)) {
      signal.throwIfAborted();
      duration = window.duration;
      onWindow(window);
    }
  }
  timings.total = performance.now() - started;
  return { language: languageOf(run), duration, model: SPEECH_MODEL, timings };
}

/** ISO 639-2 for undetermined: nobody spoke. */
const UNDETERMINED = 'und';
const languageOf = ({ language, listener }: Run): string =>
  language ?? listener.majority() ?? UNDETERMINED;

function knownLanguage({ vocabulary }: Whisper, language: string): string | null {
  if (language === 'auto') return null;
  if (vocabulary.languages.has(language)) return language;
  throw new AppError(
    'unsupported',
    `Whisper does not know the language “${language}”.`,
    'Use “auto”, or a code such as en, ko, de, es or ja.',
  );
}

async function* timed<T extends { timings: { decode: number; vad: number } }>(
  windows: AsyncIterable<T>,
  total: Timings,
): AsyncGenerator<T> {
  for await (const window of windows) {
    total.decode += window.timings.decode;
    total.vad += window.timings.vad;
    yield window;
  }
}

/** Clips with speech in groups, each with the silent ones between; the first one alone, to be shown soon. */
async function* batches(clips: AsyncIterable<Clip>): AsyncGenerator<Clip[]> {
  let held: Clip[] = [];
  let wanted = 1;
  for await (const clip of clips) {
    held.push(clip);
    if (held.filter(hasSpeech).length < wanted) continue;
    yield held;
    held = [];
    wanted = CLIPS_TOGETHER;
  }
  if (held.length > 0) yield held;
}

const hasSpeech = ({ samples }: Clip): boolean => samples.length > 0;

async function transcribeClips(run: Run, clips: Clip[]): Promise<SpeechWindow[]> {
  const segments = await segmentsIn(run, clips.filter(hasSpeech));
  const clipOf = ({ start }: NewSegment) =>
    clips.find(({ through }) => start < through) ?? clips.at(-1);
  return clips.map((clip) => {
    const { speech, peaks, through, duration } = clip;
    const own = segments.filter((segment) => clipOf(segment) === clip);
    const sides = clip.sides.length > 0 ? { sides: clip.sides } : {};
    const language = languageOf(run);
    return { segments: own, speech, peaks, ...sides, through, duration, language };
  });
}

async function segmentsIn(run: Run, clips: Clip[]): Promise<NewSegment[]> {
  const segments: NewSegment[] = [];
  let open = clips;
  for (let round = 0; open.length > 0 && round < MOST_ROUNDS; round++) {
    const heard = await recogniseClips(run, open);
    segments.push(...open.flatMap((clip, i) => segmentsOf(run.whisper, clip, heard[i]!)));
    const { vocabulary } = run.whisper;
    open = packStretches(open.flatMap((clip, i) => unheardIn(clip, heard[i]!, vocabulary)));
  }
  return segments.sort((a, b) => a.start - b.start);
}

async function recogniseClips(run: Run, clips: Clip[]): Promise<Recognised[]> {
  const { whisper, timings, signal } = run;
  const hidden: Float32Array[] = [];
  const encoding = performance.now();
  for (const { samples } of clips) {
    signal.throwIfAborted();
    hidden.push(await whisper.encode(samples));
  }
  const generating = performance.now();
  timings.encode += generating - encoding;
  const chooseLanguage = (logits: Float32Array, i: number) =>
    languageToken(run, logits, clips[i]!.samples.length / SAMPLE_RATE);
  const options = { chooseLanguage, signal };
  const heard = await recogniseWindows(whisper.decoder, whisper.vocabulary, hidden, options);
  timings.generate += performance.now() - generating;
  return heard;
}

function languageToken(run: Run, logits: Float32Array, seconds: number): number {
  const { vocabulary } = run.whisper;
  const language = run.language ?? run.listener.hear(languageShares(logits, vocabulary), seconds);
  return vocabulary.languages.get(language)!;
}
