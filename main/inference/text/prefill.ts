/** Reads a prompt, or goes on from the part of it that was read before. */
import { AppError } from '../../contract';
import { type Cache, type Decoder, type Prediction, TRUNK } from './decoder';
import { FEWEST, PIECE, type Prefixes } from './prefixes';

export interface Prefilled {
  cache: Cache;
  /** Of the token after the prompt. Its numbers are the caller's to keep. */
  prediction: Prediction;
  /** Tokens that did not have to be read. */
  reused: number;
}

/** Rejects with the signal's reason within one piece, and with `bad-input` where the prompt leaves no room. */
export async function prefill(
  decoder: Decoder,
  prefixes: Prefixes,
  tokens: readonly number[],
  room: number,
  signal: AbortSignal,
): Promise<Prefilled> {
  if (tokens.length + room > decoder.positions) throw tooLong(tokens.length, decoder.positions);
  const cache = prefixes.take(tokens);
  const reused = cache.length;
  // Most answers are shorter than they may be.
  cache.reserve(tokens.length + Math.min(room, PIECE));
  try {
    let prediction: Prediction | undefined;
    while (cache.length < tokens.length) {
      await nextTurn(signal);
      prediction = await readPiece(decoder, cache, tokens);
    }
    return { cache, prediction: prediction!, reused };
  } catch (thrown) {
    prefixes.keep(tokens.slice(0, cache.length), cache);
    throw thrown;
  }
}

async function readPiece(decoder: Decoder, cache: Cache, tokens: readonly number[]) {
  const left = tokens.length - cache.length;
  const size = left - PIECE < FEWEST ? left : PIECE;
  const ids = tokens.slice(cache.length, cache.length + size);
  const piece = ids.map((id) => ({ id, branch: TRUNK }));
  const [prediction] = await decoder.run(cache, piece, [ids.length - 1]);
  return prediction;
}

/** Lets messages in, among them the one that says to stop. */
export async function nextTurn(signal: AbortSignal): Promise<void> {
  await new Promise(setImmediate);
  signal.throwIfAborted();
}

const tooLong = (tokens: number, positions: number) =>
  new AppError(
    'bad-input',
    `The text is too long for the language model: ${tokens} tokens, and it reads ${positions} with the answer.`,
    'Choose a shorter part of it.',
  );
