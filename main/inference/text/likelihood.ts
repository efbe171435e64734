/** How likely texts are after a prompt: all in as few runs as there is room for, each a branch of its own. */
import type { Likelihood } from '../../core/ports';
import type { Cache, Decoder, NewToken, Prediction } from './decoder';
import { nextTurn } from './prefill';

/** Tokens in one run: enough to be quick, few enough to stop soon. */
const TOGETHER = 192;

/** Rejects with the signal's reason within one run. The cache ends as it began. */
export async function likelihoods(
  { decoder, cache, prediction }: { decoder: Decoder; cache: Cache; prediction: Prediction },
  continuations: readonly (readonly number[])[],
  signal: AbortSignal,
): Promise<Likelihood[]> {
  const length = cache.length;
  const results: Likelihood[] = [];
  // A later run writes over what this one said of the first token.
  const first = { logits: prediction.logits.slice(), logSum: prediction.logSum };
  for (const group of groupsOf(continuations)) {
    await nextTurn(signal);
    const tokens = group.flatMap((text, i) =>
      text.slice(0, -1).map((id) => ({ id, branch: i + 1 })),
    );
    const predictions = await runAll(decoder, cache, tokens);
    cache.truncate(length);
    let at = 0;
    for (const text of group) {
      const own = [first, ...predictions.slice(at, at + Math.max(0, text.length - 1))];
      at += own.length - 1;
      results.push({ logProbability: sumOf(text, own), tokens: text.length });
    }
  }
  return results;
}

const runAll = (decoder: Decoder, cache: Cache, tokens: NewToken[]): Promise<Prediction[]> =>
  tokens.length > 0 ? decoder.run(cache, tokens, [...tokens.keys()]) : Promise.resolve([]);

const sumOf = (text: readonly number[], predictions: readonly Prediction[]): number =>
  text.reduce((sum, id, i) => sum + predictions[i]!.logits[id]! - predictions[i]!.logSum, 0);

/** In order, together as long as there is room. */
function groupsOf(texts: readonly (readonly number[])[]): (readonly number[])[][] {
  const groups: (readonly number[])[][] = [];
  let room = 0;
  for (const text of texts) {
    if (groups.length === 0 || text.length > room) {
      groups.push([]);
      room = TOGETHER;
    }
    groups.at(-1)!.push(text);
    room -= text.length;
  }
  return groups;
}
