/** Which of ten replies was really given: ours beside embeddings and likelihood alone, on the same candidates. */
import type { ReplyEvaluation } from '../../../contract/evaluation';
import { dot } from '../../extraction/vectors';
import { bootstrapMean } from '../../metrics/bootstrap';
import { mcnemar } from '../../metrics/mcnemar';
import type { EmbeddingModel, TextModel } from '../../ports';
import { wordsOf } from '../conversation';
import { groundOf } from '../features';
import { scriptPrompt } from '../likelihood';
import { createMeaning } from '../meaning';
import { scoreOf } from '../rank';
import { LAMBDA } from '../weights';
import type { JudgedChat } from './chats';

export const OURS = 'nanodesk';
const OTHERS = 9;
const METHODS = [
  OURS,
  'embeddings, last message',
  'embeddings, whole chat',
  'likelihood',
  'likelihood ratio',
] as const;
type Method = (typeof METHODS)[number];

export interface RankedChat {
  language: string;
  /** Whether the true reply came first. */
  right: Record<Method, boolean>;
}

/** The true reply, then the nine of nearest length from other chats of the same language and split. */
export function candidatesOf(chat: JudgedChat, all: JudgedChat[]): string[] {
  const distance = ({ reply }: JudgedChat) => Math.abs(reply.length - chat.reply.length);
  const others = all
    .filter(
      (other) => other.id !== chat.id && other.split === chat.split && other.reply !== chat.reply,
    )
    .filter(({ conversation }) => conversation.language === chat.conversation.language)
    .map((other) => ({ reply: other.reply, far: distance(other) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, OTHERS);
  return [chat.reply, ...others.map(({ reply }) => reply)];
}

/** Judges chats one by one; what the models say of a reply alone is kept between them. */
export function createJudge(embedding: EmbeddingModel, text: TextModel) {
  const meaning = createMeaning(embedding);
  const alone = new Map<string, number>();
  const line = (reply: string) => ` ${reply.replace(/\s+/g, ' ')}`;
  async function aloneOf(replies: string[], signal: AbortSignal): Promise<number[]> {
    const missing = replies.filter((reply) => !alone.has(reply));
    const found = await text.likelihood(scriptPrompt({ turns: [] }), missing.map(line), signal);
    missing.forEach((reply, i) => {
      alone.set(reply, found[i]!.logProbability);
    });
    return replies.map((reply) => alone.get(reply)!);
  }
  return async (chat: JudgedChat, all: JudgedChat[], signal: AbortSignal): Promise<RankedChat> => {
    const { conversation } = chat;
    const { turns, language } = conversation;
    const replies = candidatesOf(chat, all);
    const plain = await aloneOf(replies, signal);
    const given = await text.likelihood(scriptPrompt(conversation), replies.map(line), signal);
    const near = await meaning.nearness(conversation, replies, signal);
    const [last, whole, ...each] = await meaning.vectors(
      [turns.at(-1)!.text, wordsOf(turns), ...replies],
      signal,
    );
    const ground = groundOf(conversation);
    const scores: Record<Method, number[]> = {
      'embeddings, last message': each.map((vector) => dot(last!, vector)),
      'embeddings, whole chat': each.map((vector) => dot(whole!, vector)),
      likelihood: given.map(({ logProbability }) => logProbability),
      'likelihood ratio': given.map(({ logProbability }, i) => logProbability - plain[i]!),
      nanodesk: replies.map((reply, i) => {
        const { logProbability, tokens } = given[i]!;
        const nearness = near?.[i] ?? { context: null, block: null, turn: null };
        const ratio = logProbability - LAMBDA * plain[i]!;
        return scoreOf(reply, ground, { ...nearness, ratio, tokens });
      }),
    };
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
