/** Replies: drafted for a chat of the library or on disk, and what I typed in another tone. Nothing is sent. */
import {
  AppError,
  type CallContext,
  type Chat,
  type HandlersFor,
  type Message,
  type Replies,
} from '../contract';
import type { replyRoutes } from '../contract/replies';
import type { IncomingMessage } from './chat-store-port';
import { readChats } from './chats/read';
import { styleOf } from './chats/style';
import { type Core, theChat } from './core';
import { detectLanguage, UNDETERMINED } from './language';
import {
  type Conversation,
  guessMe,
  lastBlock,
  type Turn,
  turnsOf,
  upToTheirs,
  wordsOf,
} from './replies/conversation';
import { recordingDrafts } from './replies/from-recordings';
import { createReplier, type Replier, type Wanted } from './replies/suggest';
import { rewritten } from './replies/tone/rewrite';
import { countWords } from './words';

/** How far back my manner is counted, and my answers are looked through. */
const MESSAGES_READ = 400;
const OWN_REPLIES_READ = 200;
/** Fewer words of Latin letters are taken for English: a detector guesses wildly there. */
const WORDS_TO_DETECT = 25;

type Options = Pick<Wanted, 'tone' | 'count' | 'hint'>;

/** The calls of contract/replies.ts. Their `reply.first` comes before the answer. */
export const replyHandlers = (core: Core): HandlersFor<typeof replyRoutes> => {
  const { inference, clock, log } = core;
  const replier = createReplier({
    text: inference.text,
    embedding: inference.embedding,
    clock,
    log,
  });
  return {
    'replies.suggest': async ({ chat, message, ...wanted }, call) =>
      suggestInLibrary(core, replier, { chat: theChat(core, chat), message, wanted }, call),
    'replies.suggestPath': async ({ path, me, ...wanted }, { signal }) =>
      suggestForFile(core, replier, { path, me, wanted }, signal),
    'replies.rewrite': async ({ text, tone }) => ({ ...rewritten(text, tone), model: 'rules' }),
  };
};

async function suggestInLibrary(
  core: Core,
  replier: Replier,
  { chat, message, wanted }: { chat: Chat; message?: number | undefined; wanted: Options },
  { signal, request }: Pick<CallContext, 'signal' | 'request'>,
): Promise<Replies> {
  const { chats } = core.store;
  const end = message === undefined ? chat.messages : indexAfter(core, chat.id, message);
  const read = chats.before(chat.id, end, MESSAGES_READ);
  const me = chat.me ?? guessMe(namedOf(read));
  const forgotten = chats.styleForgotten(chat.id);
  const mine = forgotten ? [] : read.filter(({ sender }) => sender !== null && sender === me);
  const conversation = await conversationOf(turnsOf(read, me), me);
  return replier.suggest(withMine(core, conversation, mine, wanted), signal, {
    onFirst: (suggestion) =>
      core.events.emit('reply.first', { request, chat: chat.id, suggestion }),
  });
}

/** The place after a message; `not-found` where it is none of this chat. */
function indexAfter({ store }: Core, chat: string, id: number): number {
  const message = store.chats.message(id);
  if (message?.chat !== chat)
    throw new AppError('not-found', 'There is no such message in this chat.');
  return message.index + 1;
}

async function suggestForFile(
  core: Core,
  replier: Replier,
  { path, me: name, wanted }: { path: string; me?: string | undefined; wanted: Options },
  signal: AbortSignal,
): Promise<Replies> {
  const file = await core.store.files.inspect(path);
  const [found] = await readChats(core, file, signal);
  if (!found || found.messages.length === 0)
    throw new AppError(
      'bad-input',
      `${file.name} holds no messages.`,
      'Give an export of a chat, or lines such as “Name: text”.',
    );
  const { messages, chat } = found;
  const named = namedOf(messages);
  const me = meAmong(named, name ?? chat.me) ?? guessMe(named);
  const conversation = await conversationOf(turnsOf(messages.map(asMessage), me), me);
  const mine = messages.filter(({ sender }) => sender !== null && sender === me);
  return replier.suggest(withMine(core, conversation, mine, wanted), signal);
}

/** What is wanted, with my manner (by `mine`, my messages), my answers elsewhere and what recordings hold. */
function withMine(
  core: Core,
  conversation: Conversation,
  mine: Parameters<typeof styleOf>[0],
  wanted: Options,
): Wanted {
  const { chats } = core.store;
  return {
    ...wanted,
    conversation,
    manner: styleOf(mine),
    own: chats.ownReplies(OWN_REPLIES_READ).filter(({ chat }) => !chats.styleForgotten(chat)),
    recorded: (reading) => recordingDrafts(core, conversation, reading, wanted.tone),
  };
}

const namedOf = (messages: { sender: string | null }[]): { from: string }[] =>
  messages.flatMap(({ sender }) => (sender === null ? [] : [{ from: sender }]));

/** The participant whose name this is, in any case of letters; null where no name is given. */
function meAmong(named: { from: string }[], name: string | null): string | null {
  if (name === null) return null;
  const names = [...new Set(named.map(({ from }) => from))];
  const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const found = names.find((one) => fold(one) === fold(name));
  if (found !== undefined) return found;
  throw new AppError(
    'bad-input',
    `Nobody in this chat is called ${name}.`,
    `It is one of: ${names.slice(0, 10).join(', ')}.`,
  );
}

/** As far as drafting reads a message, one that is not kept is like one that is. */
const asMessage = (message: IncomingMessage, index: number): Message => ({
  ...message,
  id: index + 1,
  index,
  media: message.media && { ...message.media, stored: false, transcript: null },
  replyTo: null,
});

async function conversationOf(all: Turn[], me: string | null): Promise<Conversation> {
  const turns = upToTheirs(all);
  return { turns, me, language: await languageOf(turns) };
}

/** Of the messages that want a reply, where their script tells; else of all. */
async function languageOf(turns: Turn[]): Promise<string> {
  const last = wordsOf(lastBlock(turns));
  if (/\p{Script=Hangul}/u.test(last)) return 'ko';
  const whole = wordsOf(turns);
  const latin = /^[\p{Script=Latin}\P{L}]*$/u.test(last);
  if (latin && countWords(whole) < WORDS_TO_DETECT) return 'en';
  const found = await detectLanguage(latin ? turns.map(({ text }) => text) : [last]);
  return found === UNDETERMINED ? 'en' : found;
}
