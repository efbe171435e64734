/** What a question is about: its topic and telling words, without the words that only ask. Pure. */
import { keysOf } from '../replies/words';
import { queryLanguage } from '../search-text';

export interface Question {
  text: string;
  /** The question without its asking words: what is compared by meaning. */
  topic: string;
  language: string;
  /** Stems of English, pairs of letters of other languages. */
  keys: string[];
}

/** Stems that say that something was said, not what. */
const FILLERS = new Set(
  'discuss mention summar meet talk speak spoke said opinion happen describ explain conclus detail main mainli'.split(
    ' ',
  ),
);
const KOREAN_FILLERS =
  /언제|어디|누구|누가|무엇|무슨|어떻게|어떤|뭐라고|뭐|왜|얼마|몇|말했\S*|했\S*|있었\S*|나요|인가요?|습니까/gu;
const ASKING_BEGINNING =
  /^(?:what (?:did|was|were|is|are)|why (?:did|was|were)|how (?:did|was|were)|summari[sz]e(?: the)?|did|who)\s+/iu;
const ASKING =
  /\b(?:the group|discuss(?:ed|ion)?|think (?:about|of)|say about|talk about|mention(?:ed)?|when|opinions?)\b/giu;
const END = /[?.]+\s*$/u;

/** Reads a question; one of fillers only has no keys. */
export function readQuestion(text: string): Question {
  const language = queryLanguage(text);
  const told = language === 'ko' ? text.replace(KOREAN_FILLERS, ' ') : text;
  const keys = [...keysOf(told, language)].filter((key) => !FILLERS.has(key));
  return { text, topic: topicOf(text), language, keys };
}

/** "What did the group discuss about the budget?" is about "about the budget". */
function topicOf(text: string): string {
  const told = text.replace(ASKING_BEGINNING, '').replace(ASKING, ' ').replace(END, '');
  return told.replace(/\s+/gu, ' ').trim() || text;
}

/** The beginning that the words of a stem share: Porter turns a final y into i. */
export const beginningOf = (key: string): string => (key.length > 3 ? key.replace(/i$/u, '') : key);
