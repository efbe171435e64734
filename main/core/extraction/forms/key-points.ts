/** The main points as bullets: three, five or seven, spread over the topics. */
import type { SummaryLength } from '../../../contract';
import { pick, SELECTION } from '../select';
import { attributed, pointOf, type Write } from './form';

const POINTS: Record<SummaryLength, number> = { short: 3, medium: 5, long: 7 };
const WORDS_EACH = 26;
/** A bullet of a topic not yet shown is worth more here than in a paragraph. */
const SPREAD = { ...SELECTION, topic: SELECTION.topic * 2 };

export const writeKeyPoints: Write = (digest, length) => {
  const sentences = POINTS[length];
  const limits = { sentences, words: sentences * WORDS_EACH };
  const picked = pick(digest, limits, undefined, SPREAD).map(({ sentence }) => sentence);
  return {
    text: picked.map((sentence) => `- ${attributed(digest, sentence)}`).join('\n'),
    points: picked.map((sentence) => pointOf(digest, sentence)),
  };
};
