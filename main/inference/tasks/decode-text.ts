/** Greedy decoding after prompts of exact lengths, timed: what `nanodesk bench` compares with other engines. */
import type { Answer } from '../text/answer';
import { writeAnswers } from '../text/generate';
import { prefill } from '../text/prefill';
import { createPrefixes } from '../text/prefixes';
import { likeliest } from '../text/sampler';
import type { TextTokenizer } from '../text/tokenizer';
import type { WriterParts } from './write';

export interface DecodingRequest {
  text: string;
  /** Tokens to read, and tokens to write after them. */
  runs: { context: number; tokens: number }[];
  /** False: one token for each run of the decoder. */
  drafts: boolean;
}

export interface DecodingRun {
  prompt: number[];
  /** Milliseconds to the first token, and from it to the last. */
  firstMs: number;
  decodeMs: number;
  ids: number[];
}

/** Sums up as much of the text as makes each context, with nothing kept from the run before. */
export async function decodeText(
  { decoder, tokenizer }: WriterParts,
  { text, runs, drafts }: DecodingRequest,
  signal: AbortSignal,
): Promise<DecodingRun[]> {
  const promptOf = createPrompts(tokenizer, text);
  const used = { ...decoder, batches: drafts && decoder.batches };
  const results: DecodingRun[] = [];
  for (const { context, tokens } of runs) {
    const prompt = promptOf(context);
    const started = performance.now();
    const start = await prefill(used, createPrefixes(used), prompt, tokens, signal);
    const { answer, times } = createTimedAnswer(tokens, tokenizer.ends);
    await writeAnswers({ decoder: used, promptTokens: prompt, ...start }, [answer], signal);
    const [first, last] = [times[0]!, times.at(-1)!];
    const ids = [...answer.tokens];
    results.push({ prompt, firstMs: first - started, decodeMs: last - first, ids });
  }
  return results;
}

/** Of the whole prompt the beginning and the end stay; of the text between them, what makes the length. */
function createPrompts(tokenizer: TextTokenizer, text: string) {
  const ask = (content: string) =>
    tokenizer.encodePrompt({
      turns: [{ role: 'user', content: `Summarize the conversation.\n\n${content}` }],
    });
  const [whole, none] = [ask(text), ask('')];
  let tail = 0;
  while (tail < none.length && whole.at(-1 - tail) === none.at(-1 - tail)) tail++;
  return (length: number) => [...whole.slice(0, length - tail), ...whole.slice(-tail)];
}

/** Takes the likeliest tokens, never the end marker, and notes when. */
function createTimedAnswer(most: number, ends: ReadonlySet<number>) {
  const tokens: number[] = [];
  const times: number[] = [];
  const answer: Answer = {
    tokens,
    get ended() {
      return tokens.length >= most;
    },
    take({ logits }) {
      for (const end of ends) logits[end] = Number.NEGATIVE_INFINITY;
      tokens.push(likeliest(logits));
      times.push(performance.now());
    },
    result: () => ({ text: '', tokens: tokens.length, finish: 'length', logProbability: 0 }),
  };
  return { answer, times };
}
