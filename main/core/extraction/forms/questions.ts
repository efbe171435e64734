/** What was asked and stayed open, as it was asked. */
import type { SummaryLength } from '../../../contract';
import { answerCuesOf } from '../answer-cues';
import { openQuestions } from '../open-questions';
import { weightiest } from './choose';
import { attributed, pointOf, type Write } from './form';

const MOST: Record<SummaryLength, number> = { short: 3, medium: 6, long: 12 };
export const writeQuestions: Write = (digest, length) => {
  if (!answerCuesOf(digest.language)) return { text: '', points: [], notes: ['not-looked-for'] };
  const open = openQuestions(digest).map((sentence) => ({ sentence, score: 0 }));
  const chosen = weightiest(digest, open, MOST[length]);
  return {
    text: chosen.map(({ sentence }) => `- ${attributed(digest, sentence)}`).join('\n'),
    points: chosen.map(({ sentence }) => pointOf(digest, sentence)),
  };
};
