/**
 * Whether something found is what was found before. Transcripts are written anew and messages edited, so a promise is the
 * same by its words, and by its place where the words have changed a little. Pure.
 */
import type {
  FoundPromise,
  KnownPromise,
  PromiseChanges,
  PromisePlace,
} from '../promise-store-port';
import { plainForm } from '../replies/acts/plain';

/** Another hearing of the same words may begin so many seconds, or lines, away. */
const NEAR_SECONDS = 10;
const NEAR_LINES = 2;
/** Share of words in common, of all that either has. */
const ALIKE = 0.5;

const wordsOf = (quote: string): Set<string> =>
  new Set(plainForm(quote).match(/[\p{L}\p{N}]+/gu) ?? []);

function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, one.size + other.size - common);
}

/** In a chat the same words a day later are another promise; in a meeting they are said again. */
function isNear(a: PromisePlace, b: PromisePlace): boolean {
  if ('message' in a) return 'message' in b && a.message === b.message;
  if ('message' in b) return false;
  return a.start !== null && b.start !== null
    ? Math.abs(a.start - b.start) <= NEAR_SECONDS
    : Math.abs(a.segment - b.segment) <= NEAR_LINES;
}

/** 1 for the same words; 0 for something else. */
function sameness(found: FoundPromise, known: KnownPromise): number {
  const alike = likeness(found.quote, known.quote);
  if (isNear(found.place, known.place)) return alike >= ALIKE ? alike : 0;
  return 'message' in found.place || alike < 1 ? 0 : ALIKE;
}

/** What is new, what is there still, and which suggestions are gone; what a person decided on is never dropped. */
export function reconcile(found: FoundPromise[], known: KnownPromise[]): PromiseChanges {
  const left = new Set(known);
  const changes: PromiseChanges = { add: [], renew: [], drop: [] };
  for (const one of found) {
    const [best] = [...left]
      .map((other) => ({ other, score: sameness(one, other) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    if (best) {
      left.delete(best.other);
      changes.renew.push({ id: best.other.id, found: one });
    } else changes.add.push(one);
  }
  changes.drop = [...left].filter(({ state }) => state === 'suggested').map(({ id }) => id);
  return changes;
}
