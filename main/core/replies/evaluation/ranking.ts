/** Which of ten replies was really given: ours beside embeddings and likelihood alone, on the same candidates. */
import type { ReplyEvaluation } from '../../../contract/evaluation';
import { bootstrapMean } from '../../metrics/bootstrap';
import { mcnemar } from '../../metrics/mcnemar';
import { groundOf } from '../features';
import { scoreOf } from '../rank';
import type { JudgedChat } from './chats';
import { createExaminer, type RankingModels, RIVALS } from './examine';

export const OURS = 'nanodesk';
const METHODS = [OURS, ...RIVALS] as const;
type Method = (typeof METHODS)[number];

export interface RankedChat {
  language: string;
  /** Whether the true reply came first. */
  right: Record<Method, boolean>;
}

/** Judges chats one by one. */
export function createJudge(models: RankingModels) {
  const examine = createExaminer(models);
  return async (chat: JudgedChat, all: JudgedChat[], signal: AbortSignal): Promise<RankedChat> => {
    const { language } = chat.conversation;
    const { replies, evidence, rivals } = await examine(chat, all, signal);
    const ground = groundOf(chat.conversation);
    const ours = replies.map((reply, i) => scoreOf(reply, ground, evidence[i]!));
    const scores: Record<Method, number[]> = { [OURS]: ours, ...rivals };
    const right = Object.fromEntries(METHODS.map((one) => [one, isFirst(scores[one])]));
    return { language, right: right as Record<Method, boolean> };
  };
}

/** Ties count as wrong. */
const isFirst = ([own, ...others]: number[]): boolean => others.every((other) => own! > other);

/** How often each method is right, and how sure it is that ours is so more often. */
export function summarizeRanking(chats: RankedChat[]): ReplyEvaluation['ranking'] {
  const languages = [...new Set(chats.map(({ language }) => language))];
  const groups = languages.length > 1 ? ['all', ...languages] : languages;
  return groups.map((language) => {
    const of = language === 'all' ? chats : chats.filter((chat) => chat.language === language);
    return { language, chats: of.length, methods: METHODS.map((method) => compare(of, method)) };
  });
}

function compare(chats: RankedChat[], method: Method) {
  const ours = chats.map(({ right }) => right[OURS]);
  const theirs = chats.map(({ right }) => right[method]);
  const differences = ours.map((right, i) => Number(right) - Number(theirs[i]));
  return {
    method,
    first: theirs.filter(Boolean).length / theirs.length,
    against: method === OURS ? null : { ...mcnemar(ours, theirs), ...bootstrapMean(differences) },
  };
}
