/** How fast the language model reads and writes: what `nanodesk bench text` asks our engine. */
import type { TextMeasurement, TextMeasurementRequest } from '../../core/ports';
import { createAnswer } from '../text/answer';
import { writeAnswers } from '../text/generate';
import { prefill } from '../text/prefill';
import { createPrefixes } from '../text/prefixes';
import type { TextTokenizer } from '../text/tokenizer';
import type { LanguageModel } from './write';

type Run = TextMeasurement['runs'][number];

/** In each run, a prompt of exactly `context` tokens and `tokens` more, the likeliest, the end marker never among them. */
export async function measureModel(
  model: LanguageModel,
  { text, runs, drafts }: TextMeasurementRequest,
  signal: AbortSignal,
): Promise<Run[]> {
  const promptOf = promptsFrom(model.tokenizer, text);
  const measured: Run[] = [];
  for (const { context, tokens } of runs)
    measured.push(await measureRun(model, { prompt: promptOf(context), tokens, drafts }, signal));
  return measured;
}

async function measureRun(
  { decoder, tokenizer }: LanguageModel,
  { prompt, tokens, drafts }: { prompt: number[]; tokens: number; drafts: boolean },
  signal: AbortSignal,
): Promise<Run> {
  const started = performance.now();
  const start = await prefill(decoder, createPrefixes(decoder), prompt, tokens, signal);
  const answer = createAnswer({
    request: { turns: [], maxTokens: tokens },
    tokenizer,
    promptTokens: prompt,
    choices: null,
    sequence: 0,
    minTokens: tokens,
    onText: () => {},
  });
  const first = performance.now();
  await writeAnswers({ decoder, promptTokens: prompt, drafts, ...start }, [answer], signal);
  const decodeMs = performance.now() - first;
  return { prompt, firstMs: first - started, decodeMs, ids: [...answer.tokens] };
}

/** A request to sum up as much of the text as makes so many tokens. */
function promptsFrom(tokenizer: TextTokenizer, text: string): (tokens: number) => number[] {
  const around = (content: string) =>
    tokenizer.encodePrompt({
      turns: [{ role: 'user', content: `Summarize the conversation.\n\n${content}` }],
    });
  const [one, other] = [around('A'), around('9')];
  const at = one.findIndex((id, i) => id !== other[i]);
  const body = tokenizer.encode(text);
  return (tokens) => [
    ...one.slice(0, at),
    ...body.slice(0, Math.max(0, tokens - one.length + 1)),
    ...one.slice(at + 1),
  ];
}
