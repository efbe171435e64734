/** A chat: messages of people, imported from a messenger's export, and what the library knows about them. */
import { z } from 'zod';
import { id, language, nothing, route, timestamp } from './define';
import { documentFile, documentFormat, exportParts, textFile } from './exports';
import { summaryBody, whatToSum } from './summaries';
import { listOrder, marks, tagName } from './tags';

/** Where a chat came from; `text` is a plain `Name: text` file or pasted text. */
export const chatApp = z.enum(['whatsapp', 'telegram', 'signal', 'slack', 'discord', 'text']);
export type ChatApp = z.infer<typeof chatApp>;

export const mediaKind = z.enum([
  'image',
  'video',
  'voice',
  'audio',
  'sticker',
  'file',
  'contact',
  'location',
]);
export type MediaKind = z.infer<typeof mediaKind>;

const media = z.object({
  kind: mediaKind,
  /** As the export names it; empty where it says only that there was something. */
  name: z.string(),
  /** True when the bytes are in the library. */
  stored: z.boolean(),
  /** Of a voice note, once it was written down; null until then. */
  transcript: z.string().nullable(),
  /** Of a voice note that cannot be written down: why, in one line. */
  problem: z.string().optional(),
});
export type Media = z.infer<typeof media>;

/** The clock on the sender's wall, in milliseconds, as if it were UTC: exports seldom name a zone. */
const wallClock = z.number().int();

export const message = z.object({
  /** Unique in the library, stable when the chat is imported again. */
  id: z.number().int().positive(),
  /** Position in the chat, from 0; changes when older messages are added. */
  index: z.number().int().nonnegative(),
  at: wallClock.nullable(),
  /** Null for a line of the messenger itself (somebody joined, a changed number). */
  sender: z.string().nullable(),
  kind: z.enum(['text', 'media', 'system', 'deleted']),
  /** What was written; of media, the caption. */
  text: z.string(),
  edited: z.boolean(),
  /** Of an edited message: what it said before, where an earlier export still had it. */
  earlier: z.string().optional(),
  /** True where a later export shows it as deleted; what it said is kept. */
  deletedLater: z.boolean().optional(),
  media: media.nullable(),
  /** What this answers, where the export tells. */
  replyTo: z.number().int().positive().nullable(),
});
export type Message = z.infer<typeof message>;

export const chat = z.object({
  id,
  title: z.string(),
  app: chatApp,
  /** Most talkative first. */
  participants: z.array(z.object({ name: z.string(), messages: z.number().int().positive() })),
  /** Which of them is the person at this computer; null until chosen. */
  me: z.string().nullable(),
  messages: z.number().int().nonnegative(),
  firstAt: wallClock.nullable(),
  lastAt: wallClock.nullable(),
  /** When it was first imported. */
  createdAt: timestamp,
  language: language.nullable(),
  /** Last words, for lists. */
  preview: z.string(),
  /** Voice notes that are not written down yet. */
  voicesLeft: z.number().int().nonnegative(),
  favourite: z.boolean(),
  /** By name. */
  tags: z.array(z.string()),
});
export type Chat = z.infer<typeof chat>;

/** An export may hold many chats. What was in the library already is not added again. */
export const importedChats = z.object({
  chats: z.array(
    z.object({
      chat,
      /** Messages that are new. */
      added: z.number().int().nonnegative(),
      /** False when the chat was in the library before. */
      created: z.boolean(),
      /** True when it lay in the bin and is back. */
      restored: z.boolean(),
    }),
  ),
  /** What was left out and why, one line each, in the export's order. */
  warnings: z.array(z.string()),
});

const importOptions = {
  title: z.string().trim().min(1).max(200).optional(),
  /** A participant's name. */
  me: z.string().max(200).optional(),
};

/** As much as a page can send at once, in any script. */
const pasted = z
  .string()
  .min(1)
  .max(300_000, 'too long to be pasted; save it as a .txt file and import that');

/** A digest of what was written since a moment; each item names its messages. */
const digestItem = z.object({
  text: z.string(),
  sender: z.string(),
  messages: z.array(z.number().int().positive()).min(1),
});
export type DigestItem = z.infer<typeof digestItem>;

/** How somebody writes, counted in code; nothing here was guessed by a model. */
export const styleCard = z.object({
  chat: id,
  name: z.string(),
  messages: z.number().int().nonnegative(),
  /** Middle number of words in a message. */
  medianWords: z.number().nonnegative(),
  /** Shares of messages, 0..1. */
  emoji: z.number(),
  exclamation: z.number(),
  /** Of messages that begin with a letter that has a capital form. */
  lowercaseStart: z.number(),
  finalPeriod: z.number(),
  /** Share of Korean messages that end politely (-요, -니다). */
  polite: z.number(),
  /** Most used first. */
  topEmoji: z.array(z.string()),
  greetings: z.array(z.string()),
  /** True when the person asked that nothing be learned from this chat. */
  forgotten: z.boolean(),
});
export type StyleCard = z.infer<typeof styleCard>;

const position = z.number().int().nonnegative();

/** What a list is kept to. */
const filter = {
  app: chatApp.optional(),
  favourite: z.literal(true).optional(),
  tag: tagName.optional(),
  language: language.optional(),
};

export const chatRoutes = {
  /** `query` looks in titles and names. */
  'chats.list': route({
    input: z.object({
      query: z.string().max(500).default(''),
      ...filter,
      order: listOrder,
      limit: z.number().int().min(1).max(500).default(100),
      offset: position.default(0),
    }),
    output: z.object({ chats: z.array(chat), total: position }),
  }),
  /** Of all that such a list holds, in its order: for choosing many at once. */
  'chats.marks': route({
    input: z.object({ ...filter, order: listOrder }),
    output: z.object({ rows: z.array(marks) }),
  }),
  'chats.get': route({ input: z.object({ id }), output: chat }),
  /** Of a finished upload (see files.ts). */
  'chats.import': route({ input: z.object({ file: id, ...importOptions }), output: importedChats }),
  'chats.importText': route({
    input: z.object({ text: pasted, ...importOptions }),
    output: importedChats,
  }),
  'chats.importPath': route({
    input: z.object({ path: z.string().min(1), ...importOptions }),
    output: importedChats,
    localOnly: true,
  }),
  /** A stretch of the chat, oldest first. */
  'chats.messages': route({
    input: z.object({
      id,
      from: position,
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ messages: z.array(message), total: position }),
  }),
  /** Where a message or a day is: the first message at or after `at`, or the message itself. */
  'chats.position': route({
    input: z.object({
      id,
      at: wallClock.optional(),
      message: z.number().int().positive().optional(),
    }),
    output: z.object({ index: position }),
  }),
  /** Messages that hold all the words, latest first. */
  'chats.search': route({
    input: z.object({
      id,
      query: z.string().min(1).max(500),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      /** `snippet` is plain text; the words found stand between U+E000 and U+E001. */
      hits: z.array(z.object({ message: z.number().int(), index: position, snippet: z.string() })),
    }),
  }),
  'chats.setMe': route({
    input: z.object({ id, me: z.string().max(200).nullable() }),
    output: chat,
  }),
  'chats.rename': route({
    input: z.object({ id, title: z.string().trim().min(1).max(200) }),
    output: chat,
  }),
  /** Into the bin (see bin.ts). */
  'chats.remove': route({ input: z.object({ id }), output: nothing }),
  /** A short-lived address for the picture, video or voice of a message. */
  'chats.media': route({
    input: z.object({ message: z.number().int().positive() }),
    output: z.object({ url: z.string(), mime: z.string() }),
  }),
  /** Writes voice notes down, those that are not yet; ends when all are done or the request is stopped. */
  'chats.transcribeVoices': route({ input: z.object({ id }), output: chat }),
  /** Catch me up: what was decided, asked of me and planned since a moment. */
  'chats.catchUp': route({
    input: z.object({ id, since: wallClock }),
    output: z.object({
      decisions: z.array(digestItem),
      questions: z.array(digestItem),
      plans: z.array(digestItem),
      /** Messages read. */
      read: position,
    }),
  }),
  /** Sums up a chat in the library; nothing is stored. A source's `segment` is a message's `index`. */
  'chats.summarize': route({ input: z.object({ id, ...whatToSum }), output: summaryBody }),
  /** The chat as a file: plain lines, a Markdown page, or all fields. */
  'chats.export': route({
    input: exportParts.extend({ id, format: z.enum(['txt', 'md', 'json']).default('txt') }),
    output: textFile,
  }),
  /** The same for a word processor or on paper. */
  'chats.document': route({
    input: exportParts.extend({ id, format: documentFormat.default('docx') }),
    output: documentFile,
  }),
  /** Whether a file or folder on disk is an export of chats, told by the beginning of what is in it. */
  'chats.recognise': route({
    input: z.object({ path: z.string().min(1) }),
    output: z.object({ chat: z.boolean() }),
    localOnly: true,
  }),
  'chats.style': route({ input: z.object({ id }), output: styleCard.nullable() }),
  /** Forgets how I write here, or learns it anew. */
  'chats.forgetStyle': route({
    input: z.object({ id, forget: z.boolean() }),
    output: styleCard.nullable(),
  }),
};
