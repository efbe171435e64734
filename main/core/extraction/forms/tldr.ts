/** The whole in a paragraph: one sentence, about three, or about 110 words. */
import type { SummaryLength } from '../../../contract';
import { type Limits, pick } from '../select';
import { attributed, paragraph, pointOf, type Write } from './form';

const LIMITS: Record<SummaryLength, Limits> = {
  short: { words: 34, sentences: 1 },
  medium: { words: 66, sentences: 3 },
  long: { words: 106, sentences: 9 },
};

export const writeTldr: Write = (digest, length) => {
  const sentences = pick(digest, LIMITS[length]).map(({ sentence }) => sentence);
  const lines = sentences.map((sentence, i) => attributed(digest, sentence, sentences[i - 1]));
  return {
    text: paragraph(digest, lines),
    points: sentences.map((sentence) => pointOf(digest, sentence)),
  };
};
