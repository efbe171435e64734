/** The language model: writes answers, says how likely texts are, counts tokens. One request at a time. */
import { AppError } from '../../contract';
import type { Likelihood, Prompt, TextRequest, TextResult } from '../../core/ports';
import type { ModelStore } from '../catalog';
import { createAnswer } from '../text/answer';
import { type Constraints, createConstraints } from '../text/constraint';
import type { Decoder } from '../text/decoder';
import { writeAnswers } from '../text/generate';
import { likelihoods } from '../text/likelihood';
import { openDecoder } from '../text/open-decoder';
import { type Prefilled, prefill } from '../text/prefill';
import { createPrefixes, type Prefixes } from '../text/prefixes';
import { createTokenizer, type TextTokenizer } from '../text/tokenizer';
import { createTurns } from '../turns';

export interface Writer {
  /** Rejects with the signal's reason within one step of the decoder, with `bad-input` where the prompt is too long. */
  generate(
    request: TextRequest,
    onText: (sequence: number, piece: string) => void,
    signal: AbortSignal,
  ): Promise<TextResult>;
  likelihood(prompt: Prompt, continuations: string[], signal: AbortSignal): Promise<Likelihood[]>;
  count(texts: string[]): number[];
}

export interface LanguageModel {
  id: string;
  decoder: Decoder;
  tokenizer: TextTokenizer;
}

interface Parts extends LanguageModel {
  prefixes: Prefixes;
  constraints: Constraints;
}

/** Loads the model of this name; rejects with `model-missing`, `model-corrupt` or `unsupported`. */
export async function loadLanguageModel(
  models: ModelStore,
  { id, threads }: { id: string; threads: number },
): Promise<LanguageModel> {
  const entry = (await models.list()).find((model) => model.id === id);
  if (!entry) throw new AppError('model-missing', `There is no model named ${id}.`);
  const tokenizer = await loadTokenizer(models, entry.id, entry.files);
  return { id, tokenizer, decoder: await openDecoder(models, entry, threads) };
}

/** A writer that remembers the prompts that it read last. */
export function createWriter(model: LanguageModel): Writer {
  const constraints = createConstraints(model.tokenizer);
  return writerOf({ ...model, constraints, prefixes: createPrefixes(model.decoder) });
}

async function loadTokenizer(models: ModelStore, id: string, files: { path: string }[]) {
  const has = (name: string) => files.some(({ path }) => path === name);
  const [tokenizer, settings, generation] = await Promise.all([
    models.json(id, 'tokenizer.json'),
    models.json(id, 'tokenizer_config.json'),
    has('generation_config.json') ? models.json(id, 'generation_config.json') : {},
  ]);
  const template = has('chat_template.jinja')
    ? { chat_template: Buffer.from(await models.read(id, 'chat_template.jinja')).toString('utf8') }
    : {};
  return createTokenizer({
    tokenizer,
    settings: { ...(settings as object), ...template },
    generation,
  });
}

function writerOf(parts: Parts): Writer {
  const { decoder, tokenizer, prefixes } = parts;
  const oneAtATime = createTurns();
  return {
    generate: (request, onText, signal) =>
      oneAtATime(() => generate(parts, request, onText, signal)),
    likelihood: (prompt, continuations, signal) =>
      oneAtATime(async () => {
        const tokens = tokenizer.encodePrompt(prompt);
        const texts = continuations.map((text) => tokenizer.encode(text));
        const room = Math.max(0, ...texts.map(({ length }) => length));
        const { cache, prediction } = await prefill(decoder, prefixes, tokens, room, signal);
        try {
          return await likelihoods({ decoder, cache, prediction }, texts, signal);
        } finally {
          cache.truncate(tokens.length);
          prefixes.keep(tokens, cache);
        }
      }),
    count: (texts) => texts.map((text) => tokenizer.encode(text).length),
  };
}

async function generate(
  { id, decoder, tokenizer, prefixes, constraints }: Parts,
  request: TextRequest,
  onText: (sequence: number, piece: string) => void,
  signal: AbortSignal,
): Promise<TextResult> {
  const started = performance.now();
  const promptTokens = tokenizer.encodePrompt(request);
  const choices = request.constraint ? constraints.start(request.constraint) : null;
  const start = await prefill(decoder, prefixes, promptTokens, request.maxTokens, signal);
  const prefilled = performance.now();
  const answers = Array.from({ length: request.sequences ?? 1 }, (_, sequence) => {
    const own = { sequence, onText: (piece: string) => onText(sequence, piece) };
    return createAnswer({ request, tokenizer, promptTokens, choices, ...own });
  });
  try {
    const { drafts = false } = request;
    await writeAnswers({ decoder, promptTokens, drafts, ...start }, answers, signal);
  } finally {
    start.cache.truncate(promptTokens.length);
    prefixes.keep(promptTokens, start.cache);
  }
  const sequences = answers.map((answer) => answer.result());
  return { sequences, model: id, timings: timingsOf(started, prefilled, promptTokens, start) };
}

function timingsOf(
  started: number,
  prefilled: number,
  promptTokens: readonly number[],
  { reused }: Prefilled,
): TextResult['timings'] {
  const ended = performance.now();
  return {
    promptTokens: promptTokens.length,
    reusedTokens: reused,
    prefillMs: prefilled - started,
    // The first token is chosen from what the prefill said.
    firstMs: prefilled - started,
    decodeMs: ended - prefilled,
    totalMs: ended - started,
  };
}
