/** A few turns around a sentence: as much as the model was tuned to put into one sentence. Pure. */
import type { Sentence } from '../extraction/sentences';
import { asOneLine } from '../hidden';
import { turnLine } from './asks';

/** The model was tuned on one to four turns, 38 words in the middle and seldom more than 107. */
const MOST_TURNS = 4;
const MOST_WORDS = 60;

/**
 * The sentences around `centre`, which stands among `readable`: what was said before it first, since answers follow questions, then
 * what came after; at most four turns and, but for `centre` itself, 60 words. In the order of the recording.
 */
export function turnsAround(readable: Sentence[], centre: Sentence): Sentence[] {
  const at = readable.indexOf(centre);
  let [from, to] = [at, at + 1];
  const fits = (next: Sentence | undefined): boolean => {
    if (!next) return false;
    const place = [...readable.slice(from, to), next];
    const words = place.reduce((sum, one) => sum + one.words, 0);
    return words <= MOST_WORDS && new Set(place.map(({ turn }) => turn)).size <= MOST_TURNS;
  };
  const canGrow = { back: true, on: true };
  while (canGrow.back || canGrow.on) {
    canGrow.back &&= fits(readable[from - 1]);
    if (canGrow.back) from--;
    canGrow.on &&= fits(readable[to]);
    if (canGrow.on) to++;
  }
  return readable.slice(from, to);
}

/** A line for each turn: `Speaker: what was said`, the form that the model was tuned on. */
export function linesOf(sentences: Sentence[]): string {
  const lines: string[] = [];
  sentences.forEach(({ turn, speaker, text }, i) => {
    if (sentences[i - 1]?.turn === turn) lines.push(`${lines.pop()} ${text}`);
    else lines.push(turnLine({ speaker: speaker && asOneLine(speaker), text }));
  });
  return lines.join('\n');
}
