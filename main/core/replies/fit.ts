/** How well what a reply does fits what was said: the weights of acts against intents, set by hand and checked on dev. */
import type { ReplyIntent } from '../../contract';
import type { Act, Reading } from './acts/types';

/** Intents that answer each act, likeliest first: the first counts whole, later ones less. */
const ANSWERS: Record<Act, ReplyIntent[]> = {
  'yes-no-question': ['answer', 'agree', 'decline', 'defer', 'ask'],
  'wh-question': ['answer', 'defer', 'ask', 'propose-time', 'acknowledge'],
  choice: ['answer', 'agree', 'ask', 'defer', 'decline'],
  invitation: ['agree', 'decline', 'ask', 'propose-time', 'defer', 'thanks'],
  request: ['agree', 'decline', 'ask', 'defer', 'acknowledge', 'answer'],
  'good-news': ['congratulate', 'ask', 'thanks', 'acknowledge'],
  'bad-news': ['condole', 'ask', 'acknowledge', 'apologise', 'answer'],
  thanks: ['acknowledge', 'thanks', 'agree'],
  greeting: ['greet', 'answer', 'ask'],
  apology: ['acknowledge', 'agree', 'ask', 'answer'],
  plan: ['agree', 'acknowledge', 'propose-time', 'ask', 'decline', 'defer'],
  farewell: ['greet', 'acknowledge', 'thanks'],
  statement: ['acknowledge', 'ask', 'thanks', 'agree', 'answer'],
};

const STEP = 0.12;

/** 0..1: the best fit of any intent of the reply to any act of the message. */
export function actFit(reading: Reading, intents: ReplyIntent[]): number {
  let best = 0;
  for (const act of reading.acts)
    for (const [rank, intent] of ANSWERS[act].entries())
      if (intents.includes(intent)) best = Math.max(best, 1 - rank * STEP);
  return best;
}

/** What a fitting set of replies is made of, most wanted first, each once. */
export function wantedIntents({ acts, time }: Reading): ReplyIntent[] {
  const wanted = [...acts].flatMap((act) => ANSWERS[act].map((intent, rank) => ({ intent, rank })));
  const byRank = wanted.sort((a, b) => a.rank - b.rank).map(({ intent }) => intent);
  if (time) byRank.push('propose-time');
  return [...new Set<ReplyIntent>([...byRank, 'acknowledge', 'ask', 'defer'])];
}
