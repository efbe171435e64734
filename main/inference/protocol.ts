/** What passes between the app and the process that runs the models. Both sides parse what arrives. */
import { z } from 'zod';
import { seconds } from '../contract/define';
import { wireError } from '../contract/errors';
import { model } from '../contract/models';
import { segment, span } from '../contract/transcripts';
import type { JsonShape } from '../core/ports';

/** One end of the line to the other process, however that process was started. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The other end is gone, for whatever reason. Called at most once. */
  onExit(listener: () => void): void;
  /** The other process, as the system numbers it; undefined where that is not known. */
  readonly pid?: number | undefined;
  /** Ends the other process at once. */
  kill(): void;
}

const nothing = z.object({});
const floats = z.custom<Float32Array>((value) => value instanceof Float32Array);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const file = z.object({ path: z.string().min(1) });
const count = z.number().int().positive();
const tokenId = z.number().int().nonnegative();

const jsonShape: z.ZodType<JsonShape> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('string'), maxLength: count.optional() }),
    z.object({ type: z.literal('integer') }),
    z.object({ type: z.literal('boolean') }),
    z.object({ type: z.literal('enum'), values: z.array(z.string()).min(1) }),
    z.object({ type: z.literal('array'), items: jsonShape, maxItems: count }),
    z.object({ type: z.literal('object'), properties: z.record(z.string(), jsonShape) }),
  ]),
);

const prompt = z.object({
  turns: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })),
  begin: z.string().optional(),
});

const textRequest = prompt.extend({
  maxTokens: count,
  stop: z.array(z.string().min(1)).optional(),
  sampling: z
    .object({
      temperature: z.number().nonnegative(),
      topP: z.number().positive().max(1),
      minP: z.number().nonnegative().max(1),
      repetitionPenalty: z.number().positive(),
      seed: z.number().int(),
    })
    .partial()
    .optional(),
  sequences: count.optional(),
  constraint: z
    .union([z.object({ oneOf: z.array(z.string()).min(1) }), z.object({ json: jsonShape })])
    .optional(),
  drafts: z.boolean().optional(),
});

const generatedText = z.object({
  text: z.string(),
  tokens: z.number().int().nonnegative(),
  finish: z.enum(['stop', 'length']),
  logProbability: z.number(),
});

const textTimings = z.object({
  promptTokens: z.number().int().nonnegative(),
  reusedTokens: z.number().int().nonnegative(),
  prefillMs: z.number(),
  firstMs: z.number(),
  decodeMs: z.number(),
  totalMs: z.number(),
});

/** One entry for each thing that can be asked: what goes in and what comes out. */
export const calls = {
  transcribe: {
    input: file.extend({ language: z.string(), from: seconds }),
    output: z.object({
      language: z.string(),
      duration: seconds,
      model: z.string(),
      timings: z.record(z.string(), z.number()),
      threads: z.number().int().positive(),
      peakMemory: z.number().int().nonnegative(),
    }),
  },
  probe: { input: file, output: z.object({ duration: seconds, mime: z.string() }) },
  hearVoices: {
    input: file.extend({ spans: z.array(span) }),
    output: z.object({ dimensions: count, values: floats }),
  },
  embed: {
    input: z.object({ texts: z.array(z.string()) }),
    /** All vectors one after the other: a message with one array is quick to copy. */
    output: z.object({ dimensions: z.number().int().positive(), values: floats }),
  },
  generate: {
    input: textRequest,
    output: z.object({
      sequences: z.array(generatedText),
      model: z.string(),
      timings: textTimings,
    }),
  },
  likelihood: {
    input: z.object({ prompt, continuations: z.array(z.string()) }),
    output: z.array(
      z.object({ logProbability: z.number(), tokens: z.number().int().nonnegative() }),
    ),
  },
  countTokens: {
    input: z.object({ texts: z.array(z.string()) }),
    output: z.array(z.number().int().nonnegative()),
  },
  /** Bytes: the most that the process has held since it started. */
  measureText: {
    input: z.object({
      text: z.string().min(1),
      runs: z.array(z.object({ context: count, tokens: count })).min(1),
      drafts: z.boolean(),
    }),
    output: z.object({
      model: z.string(),
      loadMs: z.number(),
      threads: count,
      peakMemory: z.number().int().nonnegative(),
      runs: z.array(
        z.object({
          prompt: z.array(tokenId),
          firstMs: z.number(),
          decodeMs: z.number(),
          ids: z.array(tokenId),
        }),
      ),
    }),
  },
  peakMemory: { input: nothing, output: z.number().int().nonnegative() },
  listModels: { input: nothing, output: z.array(model) },
  verifyModels: { input: nothing, output: z.array(model) },
};
export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]['output']>;

const speechWindow = z.object({
  segments: z.array(segment.omit({ id: true })),
  speech: z.array(span),
  peaks: bytes,
  sides: bytes.optional(),
  through: seconds,
  duration: seconds,
  language: z.string(),
});

const requestId = z.number().int().nonnegative();
const callName = z.enum(Object.keys(calls) as [CallName, ...CallName[]]);

/** Sent first, once: everything the process needs to know about this computer. */
export const configuration = z.object({
  modelsFolder: z.string().min(1),
  /** Where models lie that a person added. */
  addedFolder: z.string().min(1).optional(),
  /** As the catalogue names it. */
  textModel: z.string().min(1),
  threads: z.number().int().positive(),
  /** Bytes that the models may take; 0: as many as they need. */
  memoryLimit: z.number().int().nonnegative(),
});
export type Configuration = z.infer<typeof configuration>;

export const toWorker = z.discriminatedUnion('kind', [
  configuration.extend({ kind: z.literal('configure') }),
  z.object({ kind: z.literal('call'), id: requestId, call: callName, input: z.unknown() }),
  z.object({ kind: z.literal('stop'), id: requestId }),
]);
export type ToWorker = z.infer<typeof toWorker>;

export const fromWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('window'), id: requestId, window: speechWindow }),
  z.object({
    kind: z.literal('text'),
    id: requestId,
    sequence: z.number().int().nonnegative(),
    piece: z.string(),
  }),
  /** How much of a call is done. */
  z.object({ kind: z.literal('share'), id: requestId, done: z.number().min(0).max(1) }),
  /** `memory`: bytes that the process holds by now. */
  z.object({
    kind: z.literal('done'),
    id: requestId,
    output: z.unknown(),
    memory: z.number().int().nonnegative(),
  }),
  z.object({ kind: z.literal('failed'), id: requestId, error: wireError }),
  /** Comes while a call runs and says nothing else. */
  z.object({ kind: z.literal('alive') }),
]);
export type FromWorker = z.infer<typeof fromWorker>;
/** What comes while a call still runs. */
export type Part = Extract<FromWorker, { kind: 'window' | 'text' | 'share' }>;
