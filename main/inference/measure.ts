/** How fast a model that writes is on this computer: alone in a process of its own, so that its memory is its own, too. */
import type { Measurement } from '../contract';
import type { TextRequest } from '../core/ports';
import { type ConnectionOptions, createConnection } from './connection';

/** Of no use but its length. */
const LINE = 'The team agreed to look at the plan again before the next meeting.\n';
/** As long for every model, whatever its vocabulary; with the answer it fits the shortest context there is, 512. */
const PASSAGE_TOKENS = 256;
const ask = (content: string, maxTokens: number): TextRequest => ({
  turns: [{ role: 'user', content }],
  maxTokens,
});
const WARM_UP = ask('Hello', 1);
/** A list asks for more tokens than are wanted, so the answer does not end early. */
const TASK = 'Write the numbers from 1 to 100.';
const ANSWER_TOKENS = 64;

/** Starts a process with this model, writes with it, and ends the process. */
export async function measureText(
  options: Pick<ConnectionOptions, 'spawn' | 'configuration'>,
  signal: AbortSignal,
): Promise<Measurement> {
  const line = createConnection({ ...options, idleMs: () => null });
  try {
    const start = performance.now();
    const first = await line.call('generate', WARM_UP, signal);
    const loadMs = Math.max(0, performance.now() - start - first.timings.totalMs);
    const [inLine = 1] = await line.call('countTokens', { texts: [LINE] }, signal);
    const passage = LINE.repeat(Math.max(1, Math.floor(PASSAGE_TOKENS / inLine)));
    const task = ask(passage + TASK, ANSWER_TOKENS);
    const { sequences, timings } = await line.call('generate', task, signal);
    const read = timings.promptTokens - timings.reusedTokens;
    const written = (sequences[0]?.tokens ?? 0) - 1;
    return {
      promptTokensPerSecond: perSecond(read, timings.prefillMs),
      decodeTokensPerSecond: perSecond(written, timings.decodeMs),
      loadMs: Math.round(loadMs),
      memoryBytes: await line.call('peakMemory', {}, signal),
    };
  } finally {
    line.close();
  }
}

/** 0 where there was nothing to measure. */
const perSecond = (tokens: number, ms: number): number =>
  tokens > 0 && ms > 0 ? Math.round((tokens / ms) * 10_000) / 10 : 0;
