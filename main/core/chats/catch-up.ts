/** Catch me up: what was decided, asked of me and planned since a moment, each in its own words with its messages. */
import type { DigestItem, InputOf, Message, OutputOf } from '../../contract';
import { type Core, theChat } from '../core';
import { phrasesOf } from '../extraction/actions/phrases';
import { createPace } from '../extraction/pace';
import { type Addressed, addressedIn } from './addressing';
import {
  AGREEMENT,
  DECIDED,
  isEmptyQuestion,
  PAST,
  PROPOSAL,
  REFUSAL,
  REQUEST,
  TIME_AHEAD,
  UNDECIDED,
  UNDERTAKING,
} from './cues';
import { ANSWERED_WITHIN, createGroupQuestions } from './group-questions';
import { type Said, says, sentencesIn } from './said';
import { messagesOf, wordsOf } from './transcript';

type Digest = OutputOf<'chats.catchUp'>;

/** Reads on from the first message at or after `since`; time is linear. */
export async function catchUp(
  core: Core,
  { id, since }: InputOf<'chats.catchUp'>,
  signal: AbortSignal,
): Promise<Digest> {
  const chat = theChat(core, id);
  const digest: Digest = { decisions: [], questions: [], plans: [], read: 0 };
  const pace = createPace(core.clock, signal);
  const addressed = addressedIn(core, chat);
  const proposals = createProposals();
  const asked = createGroupQuestions();
  const take = (said: Said): void => {
    const to = addressed(said);
    const question = sort(digest, said, to);
    if (question && to !== 'me') asked.add(question, to === 'each');
    if (PROPOSAL.test(said.text)) proposals.add(said);
  };
  for (const message of messagesOf(core, id, core.store.chats.indexAt(id, since))) {
    if (message.at !== null && message.at < since) continue;
    digest.read++;
    await pace();
    const agreed = proposals.answeredBy(message);
    if (agreed) settle(digest, agreed, message.sender === chat.me);
    const sentences = [...sentencesIn(message, chat)];
    if (sentences.some((said) => !asks(said)))
      asked.answeredBy(message, message.sender === chat.me);
    sentences.forEach(take);
    proposals.next(message);
    asked.next();
  }
  digest.questions = digest.questions.filter(asked.isOpen);
  return digest;
}

/** What I agreed to is no longer asked of me. */
function settle(digest: Digest, agreed: DigestItem, byMe: boolean): void {
  digest.decisions.push(agreed);
  if (byMe)
    digest.questions = digest.questions.filter(
      ({ messages }) => messages[0] !== agreed.messages[0],
    );
}

/** A sentence is one thing: a decision rather than a plan, a question rather than either. Returns what is asked of me. */
function sort(digest: Digest, said: Said, to: Addressed): DigestItem | null {
  if (asks(said)) {
    if (to === null) return null;
    const question = itemOf(said);
    digest.questions.push(question);
    return question;
  }
  if (decides(said)) digest.decisions.push(itemOf(said));
  else if (plans(said)) digest.plans.push(itemOf(said));
  return null;
}

const itemOf = ({ text, message }: Said): DigestItem => ({
  text,
  sender: message.sender,
  messages: [message.id],
});

/** Questions, and requests, which want an answer too. */
function asks({ text, question, language }: Said): boolean {
  if (question) return !isEmptyQuestion(text);
  return REQUEST.test(text) || says('request', text, language);
}

const decides = ({ text, language }: Said): boolean =>
  !UNDECIDED.test(text) &&
  (DECIDED.test(text) || (phrasesOf(language)?.decision.test(text) ?? false));

function plans({ text, language }: Said): boolean {
  if (PAST.test(text)) return false;
  const timed = TIME_AHEAD.test(text) || (phrasesOf(language)?.due.test(text) ?? false);
  return says('promise', text, language) || (timed && UNDERTAKING.test(text));
}

interface Proposals {
  add(said: Said): void;
  /** The proposal that this message agrees to, as a decision of both. */
  answeredBy(message: Message): DigestItem | null;
  /** To be called after each message. */
  next(message: Message): void;
}

function createProposals(): Proposals {
  let open: { said: Said; age: number } | null = null;
  return {
    add: (said) => {
      open = { said, age: 0 };
    },
    answeredBy(message) {
      const text = wordsOf(message).trim();
      if (!open || message.sender === null || open.said.message.sender === message.sender)
        return null;
      if (!AGREEMENT.test(text) || REFUSAL.test(text)) return null;
      const { said } = open;
      open = null;
      return { ...itemOf(said), messages: [said.message.id, message.id] };
    },
    next: () => {
      if (open && ++open.age > ANSWERED_WITHIN) open = null;
    },
  };
}
