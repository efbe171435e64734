/** How good drafts of replies are, on chats with the reply that was really given. The caller brings chats and models. */
import { AppError } from '../../../contract';
import type { ReplyEvaluation } from '../../../contract/evaluation';
import type { Clock, EmbeddingModel, Log, TextModel } from '../../ports';
import { createReplier, type Replier } from '../suggest';
import { parseJudged, parseSensitive, type SensitiveChat } from './chats';
import { type DraftedChat, draftFor, summarizeDrafts } from './drafts';
import { createJudge, type RankedChat, summarizeRanking } from './ranking';

export interface ReplyModels {
  text: TextModel;
  embedding: EmbeddingModel;
  clock: Clock;
  log: Log;
}

export interface ReplySets {
  chats: string;
  suppress: string;
  /** Only this half, where lines name one. */
  split: string;
}

/** `onProgress` is given the share that is done. Rejects with `bad-input` where there is no chat. */
export async function evaluateReplies(
  models: ReplyModels,
  { chats, suppress, split }: ReplySets,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => {},
): Promise<ReplyEvaluation> {
  const inSplit = (one: { split: string }) => one.split === split || one.split === 'all';
  const judged = parseJudged(chats).filter(inSplit);
  if (judged.length === 0)
    throw new AppError('bad-input', `There is no chat of the split ${split} to measure on.`);
  const judge = createJudge(models);
  const replier = createReplier(models);
  const ranked: RankedChat[] = [];
  const drafted: DraftedChat[] = [];
  for (const chat of judged) {
    signal.throwIfAborted();
    ranked.push(await judge(chat, judged, signal));
    drafted.push(await draftFor(replier, chat, signal));
    onProgress(ranked.length / judged.length);
  }
  return {
    split,
    ranking: summarizeRanking(ranked),
    drafts: summarizeDrafts(drafted),
    suppression: await evaluateSilence(replier, parseSensitive(suppress).filter(inSplit), signal),
  };
}

async function evaluateSilence(
  replier: Replier,
  chats: SensitiveChat[],
  signal: AbortSignal,
): Promise<ReplyEvaluation['suppression']> {
  const silent = new Set<SensitiveChat>();
  for (const chat of chats) if ((await replier.danger(chat, signal)) !== null) silent.add(chat);
  const languages = [...new Set(chats.map(({ language }) => language))];
  return languages.map((language) => {
    const count = (suppress: boolean) => {
      const of = chats.filter((one) => one.language === language && one.suppress === suppress);
      return { chats: of.length, silent: of.filter((chat) => silent.has(chat)).length };
    };
    return { language, sensitive: count(true), lookAlikes: count(false) };
  });
}
