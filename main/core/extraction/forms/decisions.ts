/** What was decided, in the words in which it was. */
import type { SummaryLength } from '../../../contract';
import { phrasesOf } from '../actions/phrases';
import { isDecision } from '../decisions';
import { spokenOf } from '../sources';
import { weightiest } from './choose';
import { attributed, pointOf, type Write } from './form';

const MOST: Record<SummaryLength, number> = { short: 3, medium: 6, long: 12 };

export const writeDecisions: Write = (digest, length) => {
  if (!phrasesOf(digest.language)) return { text: '', points: [], notes: ['not-looked-for'] };
  const found = digest.sentences
    .filter((sentence) => isDecision(sentence, spokenOf(sentence, digest.segments)))
    .map((sentence) => ({ sentence, score: 0 }));
  const chosen = weightiest(digest, found, MOST[length]);
  return {
    text: chosen.map((one) => `- ${attributed(digest, one.sentence)}`).join('\n'),
    points: chosen.map((one) => pointOf(digest, one.sentence)),
  };
};
