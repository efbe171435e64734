/** What a message says, sentence by sentence. Pure. */
import type { Chat, Message } from '../../contract';
import { phrasesOf } from '../extraction/actions/phrases';
import { sentencesOf } from '../extraction/sentences';
import { asksInEnglish, asksInKorean, languageOfText } from './cues';
import { wordsOf } from './transcript';

/** A sentence of a message, as it stands there. */
export interface Said {
  text: string;
  question: boolean;
  language: string;
  message: Message & { sender: string };
}

/** Whether a sentence asks for something, or takes something on, by the phrases of its language. */
export function says(kind: 'request' | 'promise', text: string, language: string): boolean {
  const phrases = phrasesOf(language);
  return phrases ? phrases[kind].test(text) && !phrases.none.test(text) : false;
}

function isQuestion(text: string, told: boolean, language: string): boolean {
  if (language === 'en') return asksInEnglish(text, told);
  return told || (language === 'ko' && asksInKorean(text));
}

/** The sentences of what somebody wrote or said; addresses of the web are no sentences. */
export function* sentencesIn(
  message: Message,
  { language: main }: Pick<Chat, 'language'>,
): Generator<Said> {
  const { sender, kind } = message;
  if (sender === null || kind === 'deleted' || kind === 'system') return;
  for (const line of wordsOf(message).split('\n')) {
    const text = line.replace(/\bhttps?:\/\/\S+/giu, ' ').trim();
    if (text === '') continue;
    const language = languageOfText(text, main);
    const turn = [{ id: 0, start: 0, end: 0, text }];
    for (const { parts, question } of sentencesOf(turn, language)) {
      const own = text.slice(parts[0]!.from, parts.at(-1)!.to);
      const asked = isQuestion(own, question, language);
      yield { text: own, question: asked, language, message: { ...message, sender } };
    }
  }
}
