/** What speaks for a reply and against it, as numbers: the ranking weighs them. Pure. */
import type { ReplyIntent } from '../../contract';
import { type StyleCounts, styleOf } from '../chats/style';
import { intentsOf } from './acts/intent';
import { readActs } from './acts/read';
import type { Reading } from './acts/types';
import { wantedIntents } from './acts/wanted';
import { answerKind } from './answer-kind';
import { type Conversation, lastBlock, mineOf, type Turn, wordsOf } from './conversation';
import { factsOf } from './facts';
import { actFit } from './fit';
import { callsSomebody, keysByAge, sharedWords } from './shared-words';

/** What the models say of one reply; null where a model does not know the language or was not asked. */
export interface Evidence {
  /** Cosines of the reply with the whole chat, the last messages, and the nearest single message. */
  context: number | null;
  block: number | null;
  turn: number | null;
  /** log P(reply | chat) − λ log P(reply), natural logarithm, of the whole reply. */
  ratio: number | null;
  tokens: number | null;
}

/** What the chat is, worked out once for all its candidates. */
export interface Ground {
  language: string;
  reading: Reading;
  manner: StyleCounts;
  /** How the others write. */
  theirs: StyleCounts;
  turns: Turn[];
  keys: Map<string, number>;
  asked: string;
  facts: Set<string>;
  /** Intents that fit, most wanted first. */
  wanted: ReplyIntent[];
}

/** Works out what candidates are compared with. `manner` is counted from the chat where none is given. */
export function groundOf({ turns, language }: Conversation, manner?: StyleCounts): Ground {
  const reading = readActs(turns, language);
  return {
    language,
    reading,
    wanted: wantedIntents(reading),
    manner: manner ?? styleOf(mineOf(turns).map((text) => ({ text }))),
    theirs: styleOf(turns.filter(({ mine }) => !mine)),
    turns,
    keys: keysByAge(turns, language),
    asked: wordsOf(lastBlock(turns)),
    facts: factsOf(wordsOf(turns)),
  };
}

export const FEATURES = [
  'context',
  'block',
  'turn',
  'ratio',
  'ratioPerToken',
  'shared',
  'calls',
  'knownFacts',
  'acts',
  'kind',
  'letters',
  'period',
  'polite',
] as const;
export type Feature = (typeof FEATURES)[number];

const NEUTRAL = 0.5;
/** Fewer messages of mine tell little about how I write. */
const MESSAGES_TRUSTED = 2;

/** How alike a share of my messages and this reply are, 0..1, drawn to the middle where little is known. */
const alike = (share: number, has: boolean, messages: number): number => {
  const trust = messages / (messages + MESSAGES_TRUSTED);
  return trust * (has ? share : 1 - share) + (1 - trust) * NEUTRAL;
};

/** My messages tell more about my register than those of the others do. */
const MINE_COUNT = 3;

/** How well a Korean reply keeps the register of the chat, 0..1. */
function registerFit({ manner, theirs }: Ground, polite: boolean): number {
  const [mine, others] = [MINE_COUNT * manner.messages, theirs.messages];
  if (mine + others === 0) return NEUTRAL;
  const share = (mine * manner.polite + others * theirs.polite) / (mine + others);
  return polite ? share : 1 - share;
}

/** The features of one reply. Missing evidence counts 0 for every candidate alike. */
export function featuresOf(
  reply: string,
  ground: Ground,
  evidence: Evidence,
): Record<Feature, number> {
  const { language, manner } = ground;
  const style = styleOf([{ text: reply }]);
  const known = [...factsOf(reply)].filter((fact) => ground.facts.has(fact)).length;
  return {
    context: evidence.context ?? 0,
    block: evidence.block ?? 0,
    turn: evidence.turn ?? 0,
    ratio: evidence.ratio ?? 0,
    ratioPerToken: (evidence.ratio ?? 0) / (evidence.tokens ?? 1),
    shared: sharedWords(reply, ground.keys, language),
    calls: callsSomebody(reply, ground.turns),
    knownFacts: Math.min(2, known),
    acts: actFit(ground.reading, intentsOf(reply, language)),
    kind: answerKind(ground.asked, reply, language),
    letters: alike(manner.lowercaseStart, style.lowercaseStart > 0, manner.messages),
    period: alike(manner.finalPeriod, style.finalPeriod > 0, manner.messages),
    polite: language === 'ko' ? registerFit(ground, style.polite > 0) : 0,
  };
}
