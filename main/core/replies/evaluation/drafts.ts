/** What is suggested, judged: different intents, nothing invented, and whether votes know when a guess is one. */
import type { ReplyIntent, Suggestion } from '../../../contract';
import type { ReplyEvaluation } from '../../../contract/evaluation';
import { wordsOf } from '../conversation';
import { allowedBy, inventedFacts } from '../guard';
import type { ScoredDraft } from '../pick';
import type { Replier } from '../suggest';
import { AGREEMENT_NEEDED, vote } from '../vote';
import type { JudgedChat } from './chats';

export interface DraftedChat {
  suggestions: Suggestion[];
  suppressed: boolean;
  invented: string[];
  truth: ReplyIntent | null;
  /** Intents by the three ways of choosing; null where nothing was drafted. */
  chosen: { greedy: ReplyIntent; majority: ReplyIntent; share: number } | null;
  firstMs: number;
  totalMs: number;
}

/** The application's own defaults. */
export const WANTED = { tone: 'neutral', count: 3, own: [], recorded: () => [] } as const;

/** Drafts for one chat as the application does, from the bank and the model alone. */
export async function draftFor(
  replier: Replier,
  { conversation, intent: truth }: JudgedChat,
  signal: AbortSignal,
): Promise<DraftedChat> {
  let ranked: ScoredDraft[] = [];
  const replies = await replier.suggest({ ...WANTED, own: [], conversation }, signal, {
    onRanked: (drafts) => {
      ranked = drafts;
    },
  });
  const allowed = allowedBy([wordsOf(conversation.turns)]);
  return {
    suggestions: replies.suggestions,
    suppressed: replies.suppressed !== null,
    invented: replies.suggestions.flatMap(({ text }) => inventedFacts(text, allowed)),
    truth,
    chosen: ranked.length > 0 ? choose(ranked) : null,
    ...replies.timings,
  };
}

function choose(ranked: ScoredDraft[]): DraftedChat['chosen'] {
  const best = ranked.reduce((a, b) => (b.score > a.score ? b : a));
  return { greedy: best.intent, ...vote(ranked) };
}

const share = <T>(items: T[], fits: (item: T) => boolean): number =>
  items.filter(fits).length / Math.max(1, items.length);

/** The figures over all chats that were not kept silent about. */
export function summarizeDrafts(chats: DraftedChat[]): ReplyEvaluation['drafts'] {
  const drafted = chats.filter(({ suppressed }) => !suppressed);
  const told = drafted.flatMap(({ chosen, truth }) =>
    chosen && truth ? [{ ...chosen, truth }] : [],
  );
  const sure = told.filter((one) => one.share >= AGREEMENT_NEEDED);
  const times = (of: 'firstMs' | 'totalMs') => middle(drafted.map((one) => one[of]));
  return {
    chats: drafted.length,
    threeIntents: share(
      drafted,
      ({ suggestions }) => new Set(suggestions.map(({ intent }) => intent)).size >= 3,
    ),
    invented: share(drafted, ({ invented }) => invented.length > 0),
    holdsTruth: share(
      drafted.filter(({ truth }) => truth),
      ({ suggestions, truth }) => suggestions.some(({ intent }) => intent === truth),
    ),
    greedy: share(told, ({ greedy, truth }) => greedy === truth),
    majority: share(told, ({ majority, truth }) => majority === truth),
    routed: {
      right: share(sure, ({ majority, truth }) => majority === truth),
      asked: 1 - sure.length / Math.max(1, told.length),
    },
    firstMs: times('firstMs'),
    totalMs: times('totalMs'),
  };
}

const middle = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
