/** Drafts replies: reads the chat, gathers candidates, ranks them, and suggests the best of each intent. */
import type { Replies, ReplyTone, Suggestion, SuppressionReason } from '../../contract';
import { AppError } from '../../contract';
import type { StyleCounts } from '../chats/style';
import type { Clock, EmbeddingModel, Log, TextModel } from '../ports';
import type { Reading } from './acts/types';
import { type Conversation, wordsOf } from './conversation';
import { dangerOf } from './danger/judge';
import { gentleLine } from './danger/lines';
import { asSuggestion, type Draft } from './draft';
import { type Evidence, type Ground, groundOf } from './features';
import { bankDrafts } from './from-bank';
import { type OwnReply, ownDrafts } from './from-mine';
import { modelDrafts } from './from-model';
import { allowedBy, inventedFacts } from './guard';
import { hintDrafts } from './hint';
import { createRatios, type Ratios } from './likelihood';
import { inMyManner } from './manner';
import { createMeaning, type Meaning } from './meaning';
import { type Picked, pick, type ScoredDraft } from './pick';
import { NO_EVIDENCE, scoreOf } from './rank';

export interface Wanted {
  conversation: Conversation;
  tone: ReplyTone;
  count: number;
  hint?: string;
  /** How I write; counted from the conversation where left out. */
  manner?: StyleCounts;
  /** What I answered elsewhere. */
  own: OwnReply[];
  /** What a recording answers. */
  recorded(reading: Reading): Draft[];
}

export interface Replier {
  suggest(wanted: Wanted, signal: AbortSignal, listeners?: Listeners): Promise<Replies>;
  /** Why no reply may be drafted; null where one may. */
  danger(
    chat: Pick<Conversation, 'turns' | 'language'>,
    signal: AbortSignal,
  ): Promise<SuppressionReason | null>;
}

export interface Listeners {
  /** Gets the best that can be told at once; the rest takes the language model. */
  onFirst?(suggestion: Suggestion): void;
  /** Gets all candidates with their scores, for measurements. */
  onRanked?(drafts: ScoredDraft[]): void;
}

interface Parts {
  text: TextModel;
  embedding: EmbeddingModel;
  clock: Clock;
  log: Log;
}

/** Of each intent so many go to the language model, and so many in all: about 150 tokens. */
const READ_OF_EACH = 2;
const READ_IN_ALL = 10;
/** A small model's own words must be clearly better; what a recording holds is what was asked for. */
const HANDICAP: Partial<Record<Draft['origin'], number>> = { model: -2, recording: 50 };
/** What the model writes must do one of the things that the message calls for most. */
const LIKELY = 3;
/** What an intent loses for each that the message calls for more. */
const LESS_WANTED = 3;
/** Questions are likely after anything. On dev this much less brings the right intent among the first three oftener. */
const JUST_ASKING = 0;

/** Puts the models together; what they say of texts that come again is kept. */
export function createReplier(parts: Parts): Replier {
  const tools: Tools = {
    ...parts,
    meaning: createMeaning(parts.embedding),
    ratios: createRatios(parts.text),
  };
  return {
    danger: (chat, signal) => danger(tools, chat, signal),
    async suggest(wanted, signal, listeners = {}) {
      const started = parts.clock.now();
      const since = () => parts.clock.now() - started;
      const { language } = wanted.conversation;
      const reason = await danger(tools, wanted.conversation, signal);
      if (reason) return silence({ reason, text: gentleLine(reason, language) }, since());
      const ground = groundOf(wanted.conversation, wanted.manner);
      const drafts = await gather(tools, wanted, ground, signal);
      const ranked = await rankByMeaning(tools, wanted, ground, drafts, signal);
      const [first] = pick(ranked, 1).drafts;
      if (first) listeners.onFirst?.(asSuggestion(dressed(first, ground)));
      const firstMs = since();
      const final = await rankByModel(tools, wanted, ground, ranked, signal);
      listeners.onRanked?.(final.drafts);
      const picked = pick(final.drafts, wanted.count);
      return answer(picked, ground, final.model, { firstMs, totalMs: since() });
    },
  };
}

/** Without the embedding model, what phrases say. */
const danger = (
  tools: Tools,
  chat: Pick<Conversation, 'turns' | 'language'>,
  signal: AbortSignal,
): Promise<SuppressionReason | null> =>
  dangerOf(chat, async (texts, model) => {
    const knows = tools.embedding.id === model && tools.embedding.knows(chat.language);
    return knows ? attempt(tools, signal, () => tools.meaning.vectors(texts, signal)) : null;
  });

interface Tools extends Parts {
  meaning: Meaning;
  ratios: Ratios;
}

const silence = (suppressed: NonNullable<Replies['suppressed']>, ms: number): Replies => ({
  suggestions: [],
  suppressed,
  unsure: false,
  model: 'rules',
  timings: { firstMs: ms, totalMs: ms },
});

function answer(
  { drafts, unsure }: Picked,
  ground: Ground,
  model: string,
  timings: Replies['timings'],
): Replies {
  const suggestions = drafts.map((draft) => asSuggestion(dressed(draft, ground)));
  return { suggestions, suppressed: null, unsure, model, timings };
}

/** Written by me or by somebody in a recording is left as it is. */
const dressed = (draft: Draft, { manner }: Ground): Draft =>
  draft.origin === 'bank' || draft.origin === 'hint'
    ? { ...draft, text: inMyManner(draft.text, draft, manner) }
    : draft;

/** A hint says what is to be said: nothing else is suggested beside it. */
async function gather(
  { meaning, embedding }: Tools,
  { conversation, tone, hint, own, recorded }: Wanted,
  { reading, manner }: Ground,
  signal: AbortSignal,
): Promise<Draft[]> {
  const { turns, language } = conversation;
  if (turns.length === 0) return [];
  if (hint !== undefined && hint.trim() !== '') return hintDrafts(hint, language, tone);
  const allowed = allowedBy([wordsOf(turns)]);
  const knows = embedding.knows(language);
  return [
    ...recorded(reading),
    ...bankDrafts({ reading, language, tone, manner }).filter(
      ({ text }) => inventedFacts(text, allowed).length === 0,
    ),
    ...(await ownDrafts({ conversation, own, allowed }, tone, { meaning, knows }, signal)),
  ];
}

const scored = (draft: Draft, ground: Ground, evidence: Evidence): ScoredDraft => ({
  ...draft,
  score:
    scoreOf(draft.text, ground, evidence) +
    (HANDICAP[draft.origin] ?? 0) -
    LESS_WANTED * ground.wanted.indexOf(draft.intent) -
    (draft.intent === 'ask' ? JUST_ASKING : 0),
});

async function rankByMeaning(
  tools: Tools,
  { conversation }: Wanted,
  ground: Ground,
  drafts: Draft[],
  signal: AbortSignal,
): Promise<(ScoredDraft & { evidence: Evidence })[]> {
  const texts = drafts.map(({ text }) => text);
  const nearness = await attempt(tools, signal, () =>
    tools.meaning.nearness(conversation, texts, signal),
  );
  return drafts.map((draft, i) => {
    const evidence = { ...NO_EVIDENCE, ...nearness?.[i] };
    return { ...scored(draft, ground, evidence), evidence };
  });
}

/** Without the language model the ranking by meaning stands. */
async function rankByModel(
  tools: Tools,
  wanted: Wanted,
  ground: Ground,
  ranked: (ScoredDraft & { evidence: Evidence })[],
  signal: AbortSignal,
): Promise<{ drafts: ScoredDraft[]; model: string }> {
  const { conversation, tone, hint } = wanted;
  const asIs = { drafts: ranked, model: tools.embedding.id };
  if (ranked.length === 0) return asIs;
  const better = await attempt(tools, signal, async () => {
    const written = hint ? [] : await writtenDrafts(tools, conversation, tone, ground, signal);
    const read = [...mostPromising(ranked), ...written];
    const texts = read.map(({ text }) => text);
    const ratios = await tools.ratios.of(conversation, texts, signal);
    return read.map((draft, i) => scored(draft, ground, { ...draft.evidence, ...ratios[i] }));
  });
  return better ? { drafts: better, model: tools.text.id } : asIs;
}

async function writtenDrafts(
  tools: Tools,
  conversation: Conversation,
  tone: ReplyTone,
  ground: Ground,
  signal: AbortSignal,
) {
  const allowed = allowedBy([wordsOf(conversation.turns)]);
  const intents = ground.wanted.slice(0, LIKELY);
  const wish = { conversation, intents, tone, allowed };
  const written = await modelDrafts(tools.text, wish, signal);
  return rankByMeaning(tools, { conversation } as Wanted, ground, written, signal);
}

/** The best of each intent first, then the second best. */
function mostPromising<T extends ScoredDraft>(ranked: T[]): T[] {
  const sorted = [...ranked].sort((a, b) => b.score - a.score);
  const seen = new Map<string, number>();
  return sorted
    .map((draft) => {
      const turn = seen.get(draft.intent) ?? 0;
      seen.set(draft.intent, turn + 1);
      return { draft, turn };
    })
    .filter(({ turn }) => turn < READ_OF_EACH)
    .sort((a, b) => a.turn - b.turn)
    .slice(0, READ_IN_ALL)
    .map(({ draft }) => draft);
}

/** A model that cannot be had makes the ranking coarser, not the drafts fail. */
async function attempt<T>(
  { log }: Tools,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T | null> {
  try {
    return await work();
  } catch (thrown) {
    signal.throwIfAborted();
    log.error(`Ranking replies: ${AppError.from(thrown).message}`);
    return null;
  }
}
