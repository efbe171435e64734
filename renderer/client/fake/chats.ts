/** The made-up chats: short ones from drafts, and one of 200,000 messages that is made up as it is read. */
import type { Chat, ChatApp, Message } from '../../../main/contract';
import {
  arabicChat,
  clubLines,
  clubNames,
  type Draft,
  gardenChat,
  griefChat,
  koreanChat,
  mayaChat,
  studioChat,
} from './chat-texts';

export interface FakeChat {
  chat: Chat;
  /** The message at a position, from 0. */
  message(index: number): Message;
  styleForgotten: boolean;
}

const MINUTE = 60_000;
const CLUB_MESSAGES = 200_000;
/** Ids of one chat's messages begin after those of the chat before it. */
const IDS = 1_000_000;

interface Facts {
  id: string;
  title: string;
  app: ChatApp;
  me: string | null;
  language: string;
  /** How long ago the last message came. */
  minutesAgo: number;
}

/** All chats, dated back from `now` (milliseconds since 1970). */
export function makeChats(now: number): FakeChat[] {
  const wall = now - new Date(now).getTimezoneOffset() * MINUTE;
  const sam = { me: 'Sam', language: 'en', app: 'whatsapp' as const };
  const short: [Facts, Draft[]][] = [
    [{ ...sam, id: 'maya0001', title: 'Maya', minutesAgo: 12 }, mayaChat],
    [{ ...sam, id: 'garden01', title: 'Garden, plot 14', minutesAgo: 95 }, gardenChat],
    [
      { ...sam, id: 'korean01', title: '지현', me: '민수', language: 'ko', minutesAgo: 300 },
      koreanChat,
    ],
    [
      { ...sam, id: 'arabic01', title: 'العائلة', me: 'ليلى', language: 'ar', minutesAgo: 1500 },
      arabicChat,
    ],
    [{ ...sam, id: 'uncle001', title: 'Uncle Tom', app: 'signal', minutesAgo: 2000 }, griefChat],
    [
      { ...sam, id: 'studio01', title: 'Studio Bauer', app: 'signal', minutesAgo: 4000 },
      studioChat,
    ],
  ];
  return [
    ...short.map(([facts, drafts], order) => fromDrafts(facts, drafts, order, wall)),
    club(wall),
  ];
}

function fromDrafts(facts: Facts, drafts: readonly Draft[], order: number, wall: number): FakeChat {
  const steps = drafts.map(({ after }, i) => after ?? 1 + (i % 3));
  const total = steps.reduce((sum, step) => sum + step, 0);
  let at = wall - (facts.minutesAgo + total) * MINUTE;
  const messages = drafts.map((draft, index) => {
    at += (steps[index] ?? 0) * MINUTE;
    return fromDraft(draft, index, order * IDS, at);
  });
  const message = (index: number): Message => messages[index] as Message;
  return { chat: describe(facts, messages.length, message), message, styleForgotten: false };
}

/** A chat out of lines such as `Name: text`; `order` tells its messages from those of other chats. */
export function makePastedChat(order: number, title: string, text: string, now: number): FakeChat {
  const drafts = text.split('\n').flatMap((line): Draft[] => {
    const [, by, said] = /^([^:]+): (.+)$/.exec(line) ?? [];
    return by && said ? [{ by, text: said }] : [];
  });
  const facts = { id: `pasted${order}`, title, app: 'text' as const, me: null, language: 'en' };
  return fromDrafts({ ...facts, minutesAgo: 0 }, drafts, 100 + order, now);
}

function fromDraft(draft: Draft, index: number, base: number, at: number): Message {
  const { by, text, kind, edited = false, media, answers } = draft;
  return {
    id: base + index + 1,
    index,
    at,
    sender: by || null,
    kind: kind ?? (media ? 'media' : 'text'),
    text,
    edited,
    media: media ? { name: '', stored: false, transcript: null, ...media } : null,
    replyTo: answers === undefined ? null : base + index + 1 - answers,
  };
}

/** A reading club that has written for ten years; the same position always holds the same message. */
function club(wall: number): FakeChat {
  const facts: Facts = {
    id: 'bigclub1',
    title: 'Reading club, since 2016',
    app: 'telegram',
    me: null,
    language: 'en',
    minutesAgo: 9000,
  };
  const end = wall - facts.minutesAgo * MINUTE;
  const message = (index: number): Message => {
    const name = clubNames[Math.floor(index / (1 + (index % 3))) % clubNames.length] ?? '';
    const line = clubLines[(index * 7 + Math.floor(index / 11)) % clubLines.length] ?? '';
    const draft: Draft = { by: name, text: line, ...(index % 9 === 4 ? { answers: 3 } : {}) };
    if (index % 97 === 50)
      Object.assign(draft, {
        text: '',
        media: { kind: 'image', name: `${index}.jpg`, stored: true },
      });
    return fromDraft(draft, index, 50 * IDS, end - (CLUB_MESSAGES - 1 - index) * 26 * MINUTE);
  };
  return { chat: describe(facts, CLUB_MESSAGES, message), message, styleForgotten: false };
}

function describe(facts: Facts, count: number, message: (index: number) => Message): Chat {
  const { minutesAgo: _, ...told } = facts;
  const last = message(count - 1);
  return {
    ...told,
    participants: countSenders(count, message),
    messages: count,
    firstAt: message(0).at,
    lastAt: last.at,
    createdAt: last.at ?? 0,
    preview: last.text,
    voicesLeft: countVoices(Math.min(count, 1000), message),
    favourite: false,
    tags: [],
  };
}

/** Who wrote how much, from a sample where the chat is long. */
function countSenders(count: number, message: (index: number) => Message): Chat['participants'] {
  const counts = new Map<string, number>();
  const sampled = Math.min(count, 2000);
  for (let i = 0; i < sampled; i++) {
    const { sender } = message(i);
    if (sender) counts.set(sender, (counts.get(sender) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, messages]) => ({ name, messages: Math.round((messages * count) / sampled) }))
    .sort((a, b) => b.messages - a.messages);
}

function countVoices(count: number, message: (index: number) => Message): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    const { media } = message(i);
    if (media?.kind === 'voice' && media.stored && media.transcript === null) left++;
  }
  return left;
}
