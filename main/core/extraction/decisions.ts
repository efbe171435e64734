/** What was settled, by how people say that it is. What is proposed, doubted or put off is no decision. */
import { phrasesOf } from './actions/phrases';
import type { Sentence } from './sentences';

const FEWEST_WORDS = 4;
/** A Korean word is what English says in two. */
const FEWEST_KOREAN = 2;
const MOST_WORDS = 45;

/** Settles as well, and is no action for anybody: beyond the phrases of actions. */
const SETTLES: Record<string, RegExp> = {
  en: /\b(?:(?:so|then)[,.]? we|(?:we['’]ll|we will|we['’]re gonna)) (?:take|keep|stay with|stick (?:to|with)|go (?:with|for|ahead)|choose|drop|cancel|postpone|skip)\b|\blet['’]s (?:stay with|stick (?:to|with)|keep|take|choose|settle (?:on|for)|drop|cancel|postpone|skip|make (?:the|it)|agree)\b|\b(?:final )?decision(?: then| is made)?(?: ?:| is\b)/iu,
  ko: /기로 (?:하죠|해요|합시다|할게요|하겠습니다|하자|해|정했)|(?:으?로|를|을) (?:정했|결정|확정|정하(?:죠|겠))|(?:결정|확정)(?:합시다|하죠|하겠|했|됐|되었)|(?:으?로) (?:갑시다|가죠)(?=[.!?]?$)/u,
};
/** Proposals, reports of other people's doubts, and what depends. */
const OPEN: Record<string, RegExp> = {
  en: /\b(?:if we|whether|maybe|perhaps|might|could|not sure|haven['’]t|hasn['’]t|not (?:yet )?(?:decided|agreed)|have to decide|need to (?:decide|agree)|should (?:decide|agree)|before we (?:decide|agree)|(?:make|take|need) (?:a|the|that|this) decision|let['’]s (?:take|keep) (?:a|it|that|this|them|going|in mind)|we (?:take|keep) (?:it|that) (?:as|in))\b/iu,
  ko: /아직|못 (?:정|결정)|(?:정|결정)(?:하지|되지|해야)|(?:할|갈)지|면 (?:어떨|좋)/u,
};

/** Whether a sentence tells a decision, `said` being its own words with their "so then"; undefined where Nanodesk does not know how the language says it. */
export function isDecision(sentence: Sentence, said: string): boolean | undefined {
  const { language } = sentence;
  const phrases = phrasesOf(language);
  if (!phrases) return undefined;
  const { text, question, words, complete } = sentence;
  const fewest = language === 'ko' ? FEWEST_KOREAN : FEWEST_WORDS;
  if (question || !complete || words < fewest || words > MOST_WORDS) return false;
  const says = phrases.decision.test(text) || (SETTLES[language]?.test(said) ?? false);
  return says && !phrases.none.test(text) && !(OPEN[language]?.test(text) ?? false);
}
