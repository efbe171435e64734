/** Writes answers: prompt, then token after token, several answers or several guessed tokens in one run. */
import type { Answer } from './answer';
import { type Cache, type Decoder, type NewToken, type Prediction, TRUNK } from './decoder';
import { guessNext } from './lookup';
import { nextTurn } from './prefill';

/** Tokens that are guessed at once. Measured: docs/decisions/0008-text-engine.md. */
const MOST_GUESSES = 3;

export interface Start {
  decoder: Decoder;
  cache: Cache;
  promptTokens: readonly number[];
  prediction: Prediction;
  /** Guess tokens from what came before, and check them in one run. Default true. */
  drafts?: boolean;
}

/** Goes on from the prompt until the answers have ended. Rejects with the signal's reason within one step. */
export async function writeAnswers(start: Start, answers: Answer[], signal: AbortSignal) {
  // Each answer chooses its first token from the same prediction.
  for (const answer of answers) answer.take(start.prediction);
  if (answers.length === 1) await writeOne(start, answers[0]!, signal);
  else await writeTogether(start, answers, signal);
}

/** Guesses what follows from what came before, and keeps of the guess what the model would have chosen itself. */
async function writeOne(start: Start, answer: Answer, signal: AbortSignal) {
  const { decoder, cache, promptTokens, drafts = true } = start;
  const text = [...promptTokens, ...answer.tokens];
  while (!answer.ended) {
    await nextTurn(signal);
    const guess = drafts && decoder.batches ? guessNext(text, MOST_GUESSES) : [];
    const before = cache.length;
    const tokens = [text.at(-1)!, ...guess].map((id) => ({ id, branch: TRUNK }));
    const predictions = await decoder.run(cache, tokens, [...tokens.keys()]);
    const taken = takeWhileGuessed(answer, predictions, guess);
    text.push(...answer.tokens.slice(answer.tokens.length - taken));
    if (taken < tokens.length && !answer.ended) cache.forget(before + taken);
  }
}

/** Returns how many predictions were used: each but the last chose what had been guessed. */
function takeWhileGuessed(answer: Answer, predictions: Prediction[], guess: number[]): number {
  for (const [i, prediction] of predictions.entries()) {
    answer.take(prediction);
    if (answer.ended || answer.tokens.at(-1) !== guess[i]) return i + 1;
  }
  return predictions.length;
}

/** One step of all answers is one run: weights are read once for all. */
async function writeTogether({ decoder, cache }: Start, answers: Answer[], signal: AbortSignal) {
  for (;;) {
    const live = answers.flatMap((answer, i) => (answer.ended ? [] : [{ answer, branch: i + 1 }]));
    if (live.length === 0) return;
    await nextTurn(signal);
    const tokens: NewToken[] = live.map(({ answer, branch }) => ({
      id: answer.tokens.at(-1)!,
      branch,
    }));
    const predictions = await decoder.run(cache, tokens, [...tokens.keys()]);
    for (const [i, { answer }] of live.entries()) answer.take(predictions[i]!);
  }
}
