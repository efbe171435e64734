/** What the core needs from the outside: models here, the store's half in store-port.ts. Adapters implement these. */
import type {
  Measurement,
  Model,
  PartOf,
  Segment,
  Span,
  SummaryBody,
  SummaryLength,
  SummaryType,
  TemplateSection,
} from '../contract';
import type { VoiceModel } from './voice-port';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Power {
  /** False also where the host cannot tell. */
  onBattery(): boolean;
}

export interface Log {
  info(line: string): void;
  error(line: string): void;
}

/** A waveform is kept at this many peaks a second, each a byte (0 silence, 255 full scale). */
export const PEAKS_PER_SECOND = 10;

/** Bytes that tell about the two channels of a tenth of a second. */
export const SIDE_BYTES = 3;
/** The level that is kept as 0; full scale is 0 dB. */
export const SILENT_DECIBELS = -100;

export interface SpeechRequest {
  /** An audio or video file on disk. */
  path: string;
  language: string | 'auto';
  /** Seconds; where an earlier run stopped (a window's `through`). */
  from: number;
}

/** One finished window: nothing before `through` will change any more, so it can be stored. */
export interface SpeechWindow {
  segments: Omit<Segment, 'id'>[];
  speech: Span[];
  /** Peaks of the sound between the last window's `through` and this one's. */
  peaks: Uint8Array;
  /**
   * For each peak, where the sound has two channels: level of the left and of the right one (steps of 0.4 dB above
   * SILENT_DECIBELS) and their correlation (0: opposite, 255: the same).
   */
  sides?: Uint8Array | undefined;
  through: number;
  /** Seconds of the whole file as far as known. */
  duration: number;
  language: string;
}

export interface SpeechResult {
  language: string;
  duration: number;
  model: string;
  /** Milliseconds by stage: `load`, `decode`, `vad`, `encode`, `generate`, `total`. */
  timings: Record<string, number>;
  threads: number;
  /** Bytes: the most memory that the process of the models has held since it started. */
  peakMemory: number;
}

export interface SpeechModel {
  /** Speech to text. Windows arrive in order. Rejects with `cancelled` within 0.5 s of the signal. */
  transcribe(
    request: SpeechRequest,
    onWindow: (window: SpeechWindow) => void,
    signal: AbortSignal,
  ): Promise<SpeechResult>;
}

export interface AudioProbe {
  /** Seconds; an estimate where the container does not say. */
  duration: number;
  mime: string;
}

export interface AudioReader {
  /** Reads only what is needed to know that a file can be decoded. Rejects with one clear line otherwise. */
  probe(path: string, signal: AbortSignal): Promise<AudioProbe>;
}

export interface EmbeddingModel {
  readonly id: string;
  /** Whether the model was trained on this language (BCP 47). */
  knows(language: string): boolean;
  /** One vector of unit length for each text. */
  embed(texts: string[], signal: AbortSignal): Promise<Float32Array[]>;
}

/** One turn of the conversation that the model reads; the model's own template joins them. */
export interface PromptTurn {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

export interface Prompt {
  turns: PromptTurn[];
  /** What the answer begins with; the model goes on from there. Default nothing. */
  begin?: string;
}

/** What the answer may be: one of these texts, or a JSON value of this shape. */
export type Constraint = { oneOf: string[] } | { json: JsonShape };
export type JsonShape =
  | { type: 'string'; maxLength?: number }
  | { type: 'integer' | 'boolean' }
  | { type: 'enum'; values: string[] }
  | { type: 'array'; items: JsonShape; maxItems: number }
  | { type: 'object'; properties: Record<string, JsonShape> };

/** How the next token is chosen. Temperature 0 takes the likeliest (greedy). */
export interface Sampling {
  temperature: number;
  topP: number;
  minP: number;
  /** 1: none (Keskar et al., 2019). */
  repetitionPenalty: number;
  /** The same seed gives the same text. */
  seed: number;
}

export interface TextRequest extends Prompt {
  maxTokens: number;
  /** The answer ends before the first of these. */
  stop?: string[];
  /** Default greedy. */
  sampling?: Partial<Sampling>;
  /** Answers that go on from the same prompt, each with a seed of its own. Default 1. */
  sequences?: number;
  constraint?: Constraint;
  /**
   * Guess several tokens from what was read, and check them in one run: about 1.3 times as fast where the answer repeats its
   * source. Between two tokens that are about as likely it may choose another than one by one. Default false.
   */
  drafts?: boolean;
}

export interface GeneratedText {
  text: string;
  tokens: number;
  finish: 'stop' | 'length';
  /** Natural logarithm of the probability of all its tokens, without penalties and temperature. */
  logProbability: number;
}

export interface TextResult {
  sequences: GeneratedText[];
  model: string;
  timings: {
    promptTokens: number;
    /** Of them, those whose keys and values were still there. */
    reusedTokens: number;
    prefillMs: number;
    /** To the first token. */
    firstMs: number;
    decodeMs: number;
    totalMs: number;
  };
}

/** Of one continuation: natural logarithm of its probability after the prompt, and how many tokens it has. */
export interface Likelihood {
  logProbability: number;
  tokens: number;
}

export interface TextModel {
  /** Of the model that is used now, as the catalogue names it. */
  readonly id: string;
  /** Whether it writes this language (BCP 47) well. */
  knows(language: string): boolean;
  /** Writes an answer. `onText` gets pieces as they come. Rejects with `cancelled` within one step of the signal. */
  generate(
    request: TextRequest,
    onText: (sequence: number, piece: string) => void,
    signal: AbortSignal,
  ): Promise<TextResult>;
  /** How likely each continuation is, all after one prefill of the prompt. */
  likelihood(prompt: Prompt, continuations: string[], signal: AbortSignal): Promise<Likelihood[]>;
  /** Tokens of each text. */
  count(texts: string[], signal: AbortSignal): Promise<number[]>;
}

export interface TextMeasurementRequest {
  text: string;
  /** Tokens of the prompt, and tokens that are written after it. */
  runs: { context: number; tokens: number }[];
  /** Guess tokens from what was read, and check them in one run. */
  drafts: boolean;
}

export interface TextMeasurement {
  model: string;
  loadMs: number;
  threads: number;
  /** Bytes: the most that the process has held. */
  peakMemory: number;
  /** Tokens read and written, milliseconds to the first token and from there to the last. */
  runs: { prompt: number[]; firstMs: number; decodeMs: number; ids: number[] }[];
}

export interface ModelKeeper {
  list(): Promise<Model[]>;
  /** Reads every byte. */
  verify(): Promise<Model[]>;
  /** Speed of a model that writes, alone in a process of its own. */
  measure(id: string, signal: AbortSignal): Promise<Measurement>;
  /** Of the model that is used now: reads and writes so many tokens, in a process of its own. */
  measureText(request: TextMeasurementRequest, signal: AbortSignal): Promise<TextMeasurement>;
}

/** All models, behind one process that is started on first use, restarted after a crash, unloaded when idle. */
export interface Inference {
  speech: SpeechModel;
  audio: AudioReader;
  voices: VoiceModel;
  embedding: EmbeddingModel;
  text: TextModel;
  /** The model of this name, in a process of its own from its first call, which fails where it is not there, to `close`. */
  openText(id: string): { text: TextModel; close(): void };
  models: ModelKeeper;
  /** Ends the process where it rests and the settings, changed meanwhile, no longer want it there. */
  review(): void;
  /** Of the process, as the system numbers it; null while none runs. */
  processId(): number | null;
  close(): Promise<void>;
}

interface SocketEnd {
  /** IPv4 or IPv6; `0.0.0.0` or `::` where there is no other end, or any of this computer's addresses will do. */
  address: string;
  port: number;
}

/** An internet socket, connected, listening or neither. */
export interface OpenSocket {
  local: SocketEnd;
  remote: SocketEnd;
}

export interface Network {
  /** Of one of this app's own processes; null where the system does not tell, or the process does not run. */
  socketsOf(process: 'app' | 'models'): Promise<OpenSocket[] | null>;
}

/** What a template asks for; without a name while a person is still making it. */
export interface FilledTemplate {
  name?: string;
  sections: TemplateSection[];
}

export interface SummaryRequest {
  segments: Segment[];
  /** BCP 47, or `auto`: told from the text. */
  language: string;
  type: SummaryType;
  length: SummaryLength;
  method: 'auto' | 'extract' | 'compose';
  /** In place of one type and length. */
  template?: FilledTemplate | undefined;
  /** When it was said, milliseconds since 1970; days like "tomorrow" are counted from there. */
  recordedAt?: number | undefined;
}

export interface SummaryListener {
  /** The share that is done, 0..1; where the model writes, with seconds left where known and the part that it is at. */
  onProgress?(done: number, secondsLeft: number | null, part?: PartOf): void;
  /** A whole summary that is not the last word: the extract first, then better ones. */
  onDraft?(body: SummaryBody): void;
}

/** Sums up a transcript. */
export interface Summarizer {
  readonly promptVersion: string;
  summarize(
    request: SummaryRequest,
    signal: AbortSignal,
    listener?: SummaryListener,
  ): Promise<SummaryBody>;
  /** `body` with its failed part that begins at segment `from` composed once more; the rest of it stays. */
  retry(
    request: SummaryRequest,
    body: SummaryBody,
    from: number,
    signal: AbortSignal,
  ): Promise<SummaryBody>;
}
