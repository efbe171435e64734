/** One answer as it grows: chooses its tokens, turns them into text, and knows when it is at its end. */
import type { GeneratedText, TextRequest } from '../../core/ports';
import type { Choices } from './constraint';
import type { Prediction } from './decoder';
import { createSampler, GREEDY } from './sampler';
import { createTextStream } from './text-stream';
import type { TextTokenizer } from './tokenizer';

export interface Answer {
  /** Tokens so far; the end marker is not one of them. */
  readonly tokens: readonly number[];
  readonly ended: boolean;
  /** Chooses the next token and takes it. */
  take(prediction: Prediction): void;
  result(): GeneratedText;
}

export interface AnswerParts {
  request: TextRequest;
  tokenizer: TextTokenizer;
  /** Of the prompt. */
  promptTokens: readonly number[];
  /** Null: any token may come. */
  choices: Choices | null;
  /** Added to the request's seed. */
  sequence: number;
  /** The end marker is not let through before so many tokens. Default none. */
  minTokens?: number;
  onText(piece: string): void;
}

/** An answer with no token yet. */
export function createAnswer(parts: AnswerParts): Answer {
  const { request, tokenizer, promptTokens, sequence, minTokens = 0, onText } = parts;
  const sampling = { ...GREEDY, ...request.sampling };
  const sampler = createSampler({ ...sampling, seed: sampling.seed + sequence });
  const stream = createTextStream(tokenizer, request.stop ?? []);
  const seen = new Set(promptTokens);
  const ends = [...tokenizer.ends];
  const tokens: number[] = [];
  let choices = parts.choices;
  let logProbability = 0;
  let finish: GeneratedText['finish'] | null = null;

  const end = (how: GeneratedText['finish']) => {
    finish = how;
    show(stream.end());
  };
  const show = (piece: string) => {
    if (piece) onText(piece);
  };
  const allowed = (): readonly number[] | undefined =>
    choices ? [...choices.allowed, ...(choices.complete ? ends : [])] : undefined;

  return {
    tokens,
    get ended() {
      return finish !== null;
    },
    take({ logits, logSum }) {
      const open = tokens.length < minTokens ? without(logits, ends) : logits;
      const token = sampler.choose(open, seen, allowed());
      if (tokenizer.ends.has(token)) return end('stop');
      tokens.push(token);
      seen.add(token);
      logProbability += logits[token]! - logSum;
      choices = choices?.after(token) ?? null;
      show(stream.push(token));
      if (stream.stopped || choices?.allowed.length === 0) end('stop');
      else if (tokens.length === request.maxTokens) end('length');
    },
    result: () => ({
      text: stream.text,
      tokens: tokens.length,
      finish: finish ?? 'length',
      logProbability,
    }),
  };
}

function without(logits: Float32Array, ids: readonly number[]): Float32Array {
  const changed = logits.slice();
  for (const id of ids) changed[id] = Number.NEGATIVE_INFINITY;
  return changed;
}
