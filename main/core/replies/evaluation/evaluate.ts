/** How good drafts of replies are, on chats with the reply that was really given. The caller brings chats and models. */
import { AppError } from '../../../contract';
import type { ReplyEvaluation } from '../../../contract/evaluation';
import type { Clock, EmbeddingModel, Log, TextModel } from '../../ports';
import { dangerIn } from '../danger/read';
import { createReplier } from '../suggest';
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
  const judge = createJudge(models.embedding, models.text);
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
    suppression: summarizeSuppression(parseSensitive(suppress).filter(inSplit)),
  };
}

function summarizeSuppression(chats: SensitiveChat[]): ReplyEvaluation['suppression'] {
  const languages = [...new Set(chats.map(({ language }) => language))];
  return languages.map((language) => {
    const of = chats.filter((chat) => chat.language === language);
    const silent = (suppress: boolean) => {
      const group = of.filter((chat) => chat.suppress === suppress);
      const kept = group.filter(({ turns }) => dangerIn(turns) !== null).length;
      return { chats: group.length, silent: kept };
    };
    return { language, sensitive: silent(true), lookAlikes: silent(false) };
  });
}
