/** What a reply to each act may do: the table that decides which intents are suggested. Set by hand, checked on dev. */
import type { ReplyIntent } from '../../../contract';
import type { Act, Reading } from './types';

/** The likeliest first. What is asked to be decided gets yes, no and later; what is asked to be known gets no time and no yes. */
export const WANTED: Record<Act, ReplyIntent[]> = {
  'yes-no-question': ['answer', 'ask', 'defer', 'agree', 'decline'],
  'wh-question': ['answer', 'defer', 'ask'],
  'when-question': ['answer', 'defer', 'ask'],
  'where-question': ['answer', 'defer', 'ask'],
  'who-question': ['answer', 'defer', 'ask'],
  'amount-question': ['answer', 'defer', 'ask'],
  'why-question': ['answer', 'defer', 'apologise', 'ask'],
  'wellbeing-question': ['answer', 'thanks', 'ask'],
  'time-question': ['propose-time', 'defer', 'ask', 'answer'],
  choice: ['answer', 'defer', 'ask', 'agree'],
  invitation: ['agree', 'decline', 'defer', 'ask', 'propose-time', 'thanks'],
  suggestion: ['agree', 'decline', 'defer', 'ask'],
  request: ['agree', 'decline', 'defer', 'ask', 'acknowledge'],
  instruction: ['acknowledge', 'agree', 'ask', 'decline'],
  offer: ['agree', 'decline', 'defer', 'thanks', 'ask'],
  'good-news': ['congratulate', 'ask', 'acknowledge', 'thanks'],
  'bad-news': ['condole', 'ask', 'acknowledge', 'apologise'],
  complaint: ['apologise', 'ask', 'acknowledge', 'condole'],
  favour: ['thanks', 'acknowledge', 'ask'],
  thanks: ['acknowledge', 'thanks', 'greet'],
  greeting: ['greet', 'ask', 'answer', 'acknowledge'],
  introduction: ['greet', 'thanks', 'ask', 'acknowledge'],
  apology: ['acknowledge', 'ask', 'condole', 'thanks'],
  plan: ['acknowledge', 'ask', 'agree', 'defer', 'decline'],
  farewell: ['greet', 'thanks', 'acknowledge'],
  joke: ['acknowledge', 'ask', 'agree', 'decline'],
  statement: ['ask', 'acknowledge', 'agree', 'thanks', 'decline'],
};

/** How far an act that calls less stands back, in ranks. */
const LATER_ACT = 1.5;

/** What a fitting set of replies is made of, most wanted first, each once. */
export function wantedIntents({ acts, time }: Reading): ReplyIntent[] {
  const places = new Map<ReplyIntent, number>();
  for (const [later, act] of [...acts].entries())
    for (const [rank, intent] of WANTED[act].entries())
      places.set(intent, Math.min(places.get(intent) ?? Infinity, rank + later * LATER_ACT));
  const sorted = [...places].sort(([, a], [, b]) => a - b).map(([intent]) => intent);
  if (time && (acts.has('invitation') || acts.has('time-question'))) sorted.push('propose-time');
  return [...new Set<ReplyIntent>([...sorted, 'acknowledge', 'ask', 'defer'])];
}
