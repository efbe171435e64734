/** What the models say of each of ten replies: the evidence that is weighed, and what the rivals go by. */
import { dot } from '../../extraction/vectors';
import type { EmbeddingModel, TextModel } from '../../ports';
import { wordsOf } from '../conversation';
import type { Evidence } from '../features';
import { scriptPrompt } from '../likelihood';
import { createMeaning } from '../meaning';
import { LAMBDA } from '../weights';
import type { JudgedChat } from './chats';

export interface RankingModels {
  text: TextModel;
  embedding: EmbeddingModel;
}

export const RIVALS = [
  'embeddings, last message',
  'embeddings, whole chat',
  'likelihood',
  'likelihood ratio',
] as const;
export type Rival = (typeof RIVALS)[number];

export interface Examined {
  /** The true one first. */
  replies: string[];
  evidence: Evidence[];
  /** What each rival gives each reply. */
  rivals: Record<Rival, number[]>;
}

const OTHERS = 9;

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

/** Examines chats one by one; what the models say of a reply alone is kept between them. */
export function createExaminer({ embedding, text }: RankingModels) {
  const meaning = createMeaning(embedding);
  const aloneOf = createAlone(text);
  return async (chat: JudgedChat, all: JudgedChat[], signal: AbortSignal): Promise<Examined> => {
    const { conversation } = chat;
    const { turns } = conversation;
    const replies = candidatesOf(chat, all);
    const plain = await aloneOf(replies, signal);
    const given = await text.likelihood(scriptPrompt(conversation), replies.map(asLine), signal);
    const near = await meaning.nearness(conversation, replies, signal);
    const asked = [turns.at(-1)!.text, wordsOf(turns)];
    const [last, whole, ...each] = await meaning.vectors([...asked, ...replies], signal);
    return {
      replies,
      evidence: replies.map((_, i) => {
        const { logProbability, tokens } = given[i]!;
        const nearness = near?.[i] ?? { context: null, block: null, turn: null };
        const ratio = logProbability - LAMBDA * plain[i]!;
        return { ...nearness, ratio, tokens };
      }),
      rivals: {
        'embeddings, last message': each.map((vector) => dot(last!, vector)),
        'embeddings, whole chat': each.map((vector) => dot(whole!, vector)),
        likelihood: given.map(({ logProbability }) => logProbability),
        'likelihood ratio': given.map(({ logProbability }, i) => logProbability - plain[i]!),
      },
    };
  };
}

const asLine = (reply: string): string => ` ${reply.replace(/\s+/g, ' ')}`;

function createAlone(text: TextModel) {
  const alone = new Map<string, number>();
  return async (replies: string[], signal: AbortSignal): Promise<number[]> => {
    const missing = replies.filter((reply) => !alone.has(reply));
    const found = await text.likelihood(scriptPrompt({ turns: [] }), missing.map(asLine), signal);
    missing.forEach((reply, i) => {
      alone.set(reply, found[i]!.logProbability);
    });
    return replies.map((reply) => alone.get(reply)!);
  };
}
