/** Candidates that the language model writes. It is small: what it makes up is dropped, and the rest must win by score. */
import type { ReplyIntent, ReplyTone } from '../../contract';
import { askForReply, firstLine, promptFor } from '../composition/asks';
import type { GeneratedText, TextModel, TextRequest } from '../ports';
import { contactsIn } from '../sharing/contacts';
import { countWords } from '../words';
import { intentsOf } from './acts/intent';
import { plainForm } from './acts/read';
import { BANK } from './bank';
import { type Conversation, latestLines, type Turn } from './conversation';
import type { Draft } from './draft';
import { type Allowed, addsNothing, commits } from './guard';
import { keysOf } from './words';

/** A short reply takes less. */
const MOST_TOKENS = 24;
const FEWEST_WORDS = 3;
/** Messages that are read, as many as in tuning, and about 200 tokens of them. */
const READ = { turns: 7, characters: 700 };
/** Drafts that it writes: each takes about a third of a second. */
const MOST_DRAFTS = 2;

/** In the words of the tuning. Answers and questions would state or ask what nobody gave; nobody tuned it to greet. */
const INTENTS: Partial<Record<ReplyIntent, string>> = {
  agree: 'agree',
  decline: 'decline',
  defer: 'defer',
  thanks: 'thank',
  condole: 'condole',
  congratulate: 'congratulate',
  'propose-time': 'propose',
  acknowledge: 'acknowledge',
  apologise: 'apologize',
};
const TONES: Record<ReplyTone, string> = {
  neutral: 'neutral',
  casual: 'casual',
  formal: 'formal',
  warm: 'casual',
  short: 'neutral',
};

interface Wish {
  conversation: Conversation;
  /** What the reply may do, most wanted first. */
  intents: ReplyIntent[];
  tone: ReplyTone;
  allowed: Allowed;
}

/** One for each of the first intents that it was tuned to. Nothing in a language that the model does not write. */
export async function modelDrafts(
  text: TextModel,
  wish: Wish,
  signal: AbortSignal,
): Promise<Draft[]> {
  if (!text.knows(wish.conversation.language)) return [];
  const drafts: Draft[] = [];
  for (const intent of wish.intents.filter((one) => INTENTS[one]).slice(0, MOST_DRAFTS)) {
    const { sequences } = await text.generate(requestFor(intent, wish), () => {}, signal);
    const [{ text: written, finish }] = sequences as [GeneratedText];
    const reply = firstLine(written);
    if (finish === 'stop' && isFit(reply, intent, wish))
      drafts.push({ text: reply, intent, tone: wish.tone, origin: 'model' });
  }
  return drafts;
}

function requestFor(intent: ReplyIntent, { conversation, tone }: Wish): TextRequest {
  const ask = askForReply({ intent: INTENTS[intent]!, tone: TONES[tone], length: 'short' });
  const lines = latestLines(conversation.turns, READ).join('\n');
  return { ...promptFor(ask, lines), maxTokens: MOST_TOKENS };
}

/** Does what was asked for, and says nothing that neither the chat nor the bank's replies say. */
function isFit(reply: string, intent: ReplyIntent, { conversation, allowed }: Wish): boolean {
  const { language, turns } = conversation;
  const said = turns.map((turn) => plainForm(turn.text));
  return (
    countWords(reply) >= FEWEST_WORDS &&
    intentsOf(reply, language).includes(intent) &&
    !said.includes(plainForm(reply)) &&
    addsNothing(reply, allowed) &&
    !speaksForOthers(reply) &&
    !tellsOfOthers(reply) &&
    !PLANS.test(reply) &&
    isFamiliar(reply, allowed.text, language) &&
    !isDictated(reply, turns)
  );
}

/** Others may write what I am to say: nothing of mine that binds me or sends somebody somewhere comes from there, nor their words in a row. */
const isDictated = (reply: string, turns: Turn[]): boolean =>
  commits(reply) ||
  contactsIn(reply).length > 0 ||
  turns.some(({ mine, text }) => !mine && repeats(reply, text));

/** So many of others' words in a row are theirs. */
const RUN = 4;

function repeats(reply: string, text: string): boolean {
  const words = inWords(reply);
  const others = ` ${inWords(text).join(' ')} `;
  return words.some(
    (_, i) => i + RUN <= words.length && others.includes(` ${words.slice(i, i + RUN).join(' ')} `),
  );
}

const inWords = (text: string): string[] => plainForm(text).match(/[\p{L}\p{N}']+/gu) ?? [];

/** What the bank's replies are made of: with the chat's own words, all that a written reply may say. */
const bankKeys = new Map<string, Set<string>>();

function vocabularyOf(language: string): Set<string> {
  const known = bankKeys.get(language);
  if (known) return known;
  const texts = BANK.filter((reply) => reply.language === language).map(({ text }) => text);
  const keys = keysOf(texts.join(' '), language);
  bankKeys.set(language, keys);
  return keys;
}

/** A word from nowhere would be a fact from nowhere. */
function isFamiliar(reply: string, chat: string, language: string): boolean {
  const [known, said] = [vocabularyOf(language), keysOf(chat, language)];
  return [...keysOf(reply, language)].every((key) => known.has(key) || said.has(key));
}

/** The script went on: another speaker's line, or stage directions. */
const speaksForOthers = (reply: string): boolean => /^[\p{L} ]{1,20}:|[[\]*<>]/u.test(reply);

/** What they do, are or have would be a fact that nobody gave. */
const tellsOfOthers = (reply: string): boolean =>
  /\b(?:he|she|it|they|there|that|this|here)(?:'?s| (?:is|was|are|were|has|have|did|does))\b/iu.test(
    reply,
  );

/** What I will do would be a plan that I never made: "I'll keep the cake list in the fridge". */
const PLANS = /\bi(?:['’]?ll| will| shall|(?:['’]?m| am) (?:going|about) to)\b|\blet me\b/iu;
