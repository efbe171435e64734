/** Candidates that the language model writes. It is small: what it makes up is dropped, and the rest must win by score. */
import type { ReplyTone } from '../../contract';
import type { TextModel } from '../ports';
import { countWords } from '../words';
import { intentOf } from './acts/intent';
import { plainForm } from './acts/read';
import { BANK } from './bank';
import type { Conversation } from './conversation';
import type { Draft } from './draft';
import { type Allowed, addsNothing } from './guard';
import { scriptPrompt } from './likelihood';
import { keysOf } from './words';

const SAMPLES = 2;
const MOST_TOKENS = 12;
const SEED = 1;
const FEWEST_WORDS = 3;

/** Nothing in a language that the model does not write. */
export async function modelDrafts(
  text: TextModel,
  conversation: Conversation,
  allowed: Allowed,
  tone: ReplyTone,
  signal: AbortSignal,
): Promise<Draft[]> {
  const { language, turns } = conversation;
  if (!text.knows(language)) return [];
  const { sequences } = await text.generate(
    {
      ...scriptPrompt(conversation),
      maxTokens: MOST_TOKENS,
      stop: ['\n'],
      sampling: { temperature: 0.7, topP: 0.9, seed: SEED },
      sequences: SAMPLES,
    },
    () => {},
    signal,
  );
  const said = new Set(turns.map((turn) => plainForm(turn.text)));
  const whole = sequences.filter(({ finish }) => finish === 'stop').map((one) => one.text.trim());
  return [...new Set(whole)]
    .filter((reply) => countWords(reply) >= FEWEST_WORDS && !said.has(plainForm(reply)))
    .filter(
      (reply) => addsNothing(reply, allowed) && !speaksForOthers(reply) && !tellsOfOthers(reply),
    )
    .filter((reply) => isFamiliar(reply, allowed.text, language))
    .map((reply) => ({
      text: reply,
      intent: intentOf(reply, language),
      tone,
      origin: 'model' as const,
    }))
    .filter(({ intent }) => intent !== 'answer' && intent !== 'ask');
}

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
