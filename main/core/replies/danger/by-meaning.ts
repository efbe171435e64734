/**
 * The second look, where the embedding model knows the language: phrases cannot foresee everything that people write.
 * A linear classifier over sentence embeddings, made by scripts/danger/train.mjs.
 */
import type { SuppressionReason } from '../../../contract';
import { plainForm } from '../acts/read';
import type { Turn } from '../conversation';
import type { Meaning } from '../meaning';
import { ENGLISH_DANGER } from './english';
import { DIRECTION, MIDDLES } from './english-vectors';

/** The last message, the last two together, the last three: what is meant may need its company. */
const WINDOWS = [1, 2, 3];
/**
 * Log-odds from which on no reply is drafted, and below which a phrase was harmless in its company. In five-fold
 * cross-validation on dev: above the first 21 of 43 wrong ones, no look-alike and no ordinary chat; below the second
 * 2 of 43 wrong ones and 24 of 42 look-alikes.
 */
const NEEDED = 0.8;
const HARMLESS = -1.5;
/** Laughter asks for more. */
const NEEDED_IN_JEST = 2;

const SCALE = 127;

/** Numbers of −1 … 1 from their bytes in base64. */
function unpacked(base64: string): Float32Array {
  const bytes = Int8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return Float32Array.from(bytes, (byte) => byte / SCALE);
}

const direction = unpacked(DIRECTION.bytes);
const middles = Object.entries(MIDDLES).map(([reason, bytes]) => ({
  reason: reason as SuppressionReason,
  middle: unpacked(bytes),
}));

const product = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Log-odds that a text with this embedding wants a person's own words. */
export const oddsOf = (vector: Float32Array): number =>
  product(direction, vector) * SCALE * DIRECTION.scale + DIRECTION.bias;

/** The kind that a text is nearest to. */
const kindOf = (vector: Float32Array): SuppressionReason =>
  middles
    .map(({ reason, middle }) => ({ reason, near: product(middle, vector) }))
    .reduce((best, next) => (next.near > best.near ? next : best)).reason;

/** Why no reply may be drafted: what phrases told (`found`), corrected by what the last messages mean. */
export async function secondLook(
  found: SuppressionReason | null,
  turns: Turn[],
  meaning: Meaning,
  signal: AbortSignal,
): Promise<SuppressionReason | null> {
  // Who speaks of ending their life is believed, however it sounds.
  if (found === 'self-harm') return found;
  const sizes = WINDOWS.filter((size) => size <= turns.length);
  const texts = sizes.map((size) =>
    turns
      .slice(-size)
      .map(({ text }) => text)
      .join('\n'),
  );
  const vectors = await meaning.vectors(texts, signal);
  const { vector, odds } = vectors
    .map((one) => ({ vector: one, odds: oddsOf(one) }))
    .reduce((worst, next) => (next.odds > worst.odds ? next : worst));
  if (found !== null) return odds < HARMLESS ? null : found;
  const inJest = ENGLISH_DANGER.light.test(plainForm(texts.at(-1)!));
  return odds > (inJest ? NEEDED_IN_JEST : NEEDED) ? kindOf(vector) : null;
}
