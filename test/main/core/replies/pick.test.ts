import { expect, it } from 'vitest';
import type { ReplyIntent } from '../../../../main/contract';
import { pick } from '../../../../main/core/replies/pick';
import { vote } from '../../../../main/core/replies/vote';

const draft = (text: string, intent: ReplyIntent, score: number) => ({
  text,
  intent,
  score,
  tone: 'neutral' as const,
  origin: 'bank' as const,
});

it('takes the best of each intent, best first, no text twice', () => {
  const { drafts, unsure } = pick(
    [
      draft('Sure', 'agree', 9),
      draft('Yes', 'agree', 20),
      draft('yes!', 'answer', 19),
      draft('No', 'decline', 3),
      draft('When?', 'ask', 2),
    ],
    3,
  );
  expect(drafts.map(({ text }) => text)).toEqual(['Yes', 'No', 'When?']);
  expect(unsure).toBe(false);
});

it('puts a question first where the draws disagree', () => {
  const intents: ReplyIntent[] = [
    'agree',
    'decline',
    'ask',
    'defer',
    'thanks',
    'greet',
    'answer',
    'condole',
    'apologise',
    'congratulate',
    'acknowledge',
    'propose-time',
  ];
  const { drafts, unsure } = pick(
    intents.map((intent, i) => draft(intent, intent, -i / 100)),
    3,
  );
  expect(unsure).toBe(true);
  expect(drafts.map(({ intent }) => intent)).toEqual(['ask', 'agree', 'decline']);
});

it('has nothing to say about nothing', () => {
  expect(pick([], 3)).toMatchObject({ drafts: [], unsure: false });
});

it('votes the same for the same scores, with a share that grows with the lead', () => {
  const scored = (lead: number) => [draft('a', 'agree', lead), draft('b', 'decline', 0)];
  expect(vote(scored(1))).toEqual(vote(scored(1)));
  expect(vote(scored(20))).toEqual({ majority: 'agree', share: 1 });
});
