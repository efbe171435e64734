/** What people of a chat took on, and what they were asked for and said yes to, or have not answered yet. Pure. */
import type { Chat, Message } from '../../contract';
import { callsOneOf } from '../chats/addressing';
import { AGREEMENT, PAST, REFUSAL, REQUEST } from '../chats/cues';
import { ANSWERED_WITHIN } from '../chats/group-questions';
import { type Said, says, sentencesIn } from '../chats/said';
import { wordsOf } from '../chats/transcript';
import { phrasesOf } from '../extraction/actions/phrases';
import type { FoundPromise } from '../promise-store-port';
import { CONDITION, INTENDS, isEmpty, takesOnInKorean } from './cues';
import { dayOf } from './in-transcript';

/** A message bears on those so far before it: it may answer them. */
export const REACH = ANSWERED_WITHIN;

type People = Pick<Chat, 'participants' | 'language'>;

type Lookup = (id: number) => Pick<Message, 'sender'> | null;

/**
 * Promises in `messages`, of which the last `REACH` may be there only as answers; `until` is the last index to read.
 * @param quoted finds a message that is answered, however long ago it was written
 */
export function promisesInChat(
  chat: People,
  messages: Message[],
  until: number,
  quoted: Lookup,
): FoundPromise[] {
  const names = chat.participants.map(({ name }) => name);
  return messages
    .filter(({ index }) => index <= until)
    .flatMap((message, at) =>
      [...sentencesIn(message, chat)].flatMap((said) => {
        if (isEmpty(said.text)) return [];
        if (takesOn(said)) return [foundIn(said, message.sender, otherThan(names, message.sender))];
        const asked = asksFor(said) ? askedOf(said, names, quoted) : null;
        if (asked === null) return [];
        const request = foundIn(said, asked, message.sender);
        const after = messages.slice(at + 1, at + 1 + REACH);
        return stands(asked, request.due !== null, after) ? [request] : [];
      }),
    );
}

/** Of two people, the other one. */
const otherThan = (names: string[], sender: string | null): string | null =>
  (names.length === 2 && names.find((name) => name !== sender)) || null;

function takesOn({ text, question, language }: Said): boolean {
  if (question || PAST.test(text) || CONDITION.test(text)) return false;
  if (language === 'ko') return takesOnInKorean(text, dueIn(text, language) !== null);
  return says('promise', text, language) && (language !== 'en' || !INTENDS.test(text));
}

/** The phrases of Korean meetings take a polite "how are you" for a request. */
const asksFor = ({ text, language }: Said): boolean =>
  !CONDITION.test(text) &&
  (language === 'ko' ? REQUEST.test(text) : says('request', text, language));

/** Who is asked: whoever is answered or called by name; of two people, the other one. */
function askedOf({ text, message }: Said, names: string[], quoted: Lookup) {
  const other = otherThan(names, message.sender);
  if (other !== null) return other;
  const others = names.filter((name) => name !== message.sender);
  const called = others.filter((name) => callsOneOf([name])?.test(text));
  const answered = message.replyTo === null ? null : (quoted(message.replyTo)?.sender ?? null);
  if (called.length > 0) return called.length === 1 ? called[0]! : null;
  return answered === message.sender ? null : answered;
}

/** Agreed to; or, where a day was said, not answered yet. What got another answer may be anything. */
function stands(asked: string, timed: boolean, after: Message[]): boolean {
  const answer = after.find(({ sender, kind }) => sender === asked && kind !== 'deleted');
  if (!answer) return timed;
  const text = wordsOf(answer).trim();
  return AGREEMENT.test(text) && !REFUSAL.test(text);
}

const dueIn = (text: string, language: string): string | null =>
  phrasesOf(language)?.due.exec(text)?.[0] ?? null;

function foundIn({ text, language, message }: Said, owner: string | null, to: string | null) {
  const due = dueIn(text, language);
  const said = message.at === null ? undefined : onThisClock(message.at);
  const facts = { owner, to, due, dueDate: dayOf(due, language, said), saidAt: message.at };
  return { place: { message: message.id }, quote: text, text, ...facts };
}

/** The same day and hour as a time of this computer: chats tell the clock on the wall. */
function onThisClock(at: number): Date {
  const wall = new Date(at);
  return new Date(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate(), wall.getUTCHours());
}
