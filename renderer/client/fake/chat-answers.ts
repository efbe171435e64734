/** The fake's answers about chats. */
import {
  AppError,
  type Chat,
  type Hit,
  type Message,
  type RequestOf,
  type StyleCard,
} from '../../../main/contract';
import type { Answers, Emit } from './answers';
import { removeChat } from './bin';
import { type FakeChat, makePastedChat } from './chats';
import { pictureUrl } from './pictures';
import { soundUrl } from './sound';
import { makeSummary } from './summarise';
import { listed, marksOf } from './tags';
import { makeDocument } from './templates';
import type { World } from './world';

/** The chat itself, not a copy; throws `not-found`. */
export function chatOf(world: World, id: string): FakeChat {
  const found = world.chats.find(({ chat }) => chat.id === id);
  if (!found) throw new AppError('not-found', 'This chat is not in the library.');
  return found;
}

/** Answers to the calls about chats, out of `world`, which they change. */
export function createChatAnswers(world: World, emit: Emit): Answers {
  const change = (id: string, patch: Partial<Chat>): Chat => {
    const { chat } = chatOf(world, id);
    Object.assign(chat, patch);
    emit({ name: 'chat.changed', data: { ...chat } });
    return { ...chat };
  };
  return {
    'chats.list': (wanted) => listChats(world, wanted),
    'chats.marks': (wanted) => ({
      rows: marksOf(
        listed(
          world.chats.map(({ chat }) => chat),
          wanted,
        ),
      ),
    }),
    'chats.get': ({ id }) => ({ ...chatOf(world, id).chat }),
    'chats.messages': ({ id, from, limit = 100 }) => {
      const found = chatOf(world, id);
      return { messages: stretch(found, from, limit), total: found.chat.messages };
    },
    'chats.position': ({ id, at, message }) => ({
      index: positionIn(chatOf(world, id), at, message),
    }),
    'chats.search': ({ id, query, limit = 100 }) => ({
      hits: searchIn(chatOf(world, id), query, limit),
    }),
    'chats.setMe': ({ id, me }) => change(id, { me }),
    'chats.rename': ({ id, title }) => change(id, { title }),
    'chats.remove': ({ id }) => {
      removeChat(world, emit, id);
      return {};
    },
    ...createMediaAnswers(world, change),
    ...createInsightAnswers(world),
    ...createChatImportAnswers(world, emit),
  };
}

function listChats(world: World, wanted: RequestOf<'chats.list'>) {
  const { query = '', limit = 100, offset = 0 } = wanted;
  const named = world.chats
    .map(({ chat }) => ({ ...chat }))
    .filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
  const found = listed(named, wanted);
  return { chats: found.slice(offset, offset + limit), total: found.length };
}

function stretch({ chat, message }: FakeChat, from: number, limit: number): Message[] {
  const count = Math.max(0, Math.min(limit, chat.messages - from));
  return Array.from({ length: count }, (_, i) => message(from + i));
}

function positionIn({ chat, message }: FakeChat, at?: number, id?: number): number {
  const base = message(0).id;
  if (id !== undefined) return Math.max(0, Math.min(chat.messages - 1, id - base));
  let [low, high] = [0, chat.messages - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((message(middle).at ?? 0) < (at ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SEARCHED = 20_000;

function searchIn({ chat, message }: FakeChat, query: string, limit: number) {
  const wanted = query.toLowerCase();
  const hits: { message: number; index: number; snippet: string }[] = [];
  const end = Math.max(0, chat.messages - SEARCHED);
  for (let i = chat.messages - 1; i >= end && hits.length < limit; i--) {
    const { id, text, media } = message(i);
    const written = text || (media?.transcript ?? '');
    const at = written.toLowerCase().indexOf(wanted);
    if (at < 0) continue;
    const until = at + wanted.length;
    const snippet = `${written.slice(0, at)}\uE000${written.slice(at, until)}\uE001${written.slice(until)}`;
    hits.push({ message: id, index: i, snippet });
  }
  return hits;
}

/** Hits in all chats for the search over everything. */
export function searchChats(world: World, query: string): Hit[] {
  return world.chats.flatMap((found) =>
    searchIn(found, query, 3).map(({ message, snippet }) => ({
      kind: 'message' as const,
      id: found.chat.id,
      title: found.chat.title,
      message,
      snippet,
      score: 0.9,
      by: 'words' as const,
    })),
  );
}

const VOICE_MS = 1200;

function createMediaAnswers(
  world: World,
  change: (id: string, patch: Partial<Chat>) => Chat,
): Answers {
  const urls = new Map<number, { url: string; mime: string }>();
  return {
    'chats.media': ({ message: id }) => {
      const known = urls.get(id) ?? mediaOf(world, id);
      urls.set(id, known);
      return known;
    },
    'chats.transcribeVoices': async ({ id }, signal) => {
      const found = chatOf(world, id);
      for (let i = 0; i < found.chat.messages && found.chat.voicesLeft > 0; i++) {
        const { media } = found.message(i);
        if (media?.kind !== 'voice' || media.transcript !== null) continue;
        await new Promise((resolve) => setTimeout(resolve, VOICE_MS));
        if (signal?.aborted) break;
        media.transcript =
          'The wood is in the car already, I only need somebody to help me carry it.';
        change(id, { voicesLeft: found.chat.voicesLeft - 1 });
      }
      return { ...found.chat };
    },
  };
}

function mediaOf(world: World, id: number): { url: string; mime: string } {
  const chat = world.chats.find(({ chat: { messages }, message }) => {
    const first = message(0).id;
    return id >= first && id < first + messages;
  });
  const media = chat?.message(id - chat.message(0).id).media;
  if (!media?.stored) throw new AppError('not-found', 'This file is not in the library.');
  if (media.kind === 'voice') return { url: soundUrl(7), mime: 'audio/wav' };
  return { url: pictureUrl(id), mime: 'image/svg+xml' };
}

function createInsightAnswers(world: World): Answers {
  return {
    'chats.catchUp': async ({ id, since }) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      const found = chatOf(world, id);
      const from = positionIn(found, since);
      const read = stretch(found, from, 400);
      const take = (pattern: RegExp) =>
        read
          .filter(({ text, sender }) => sender !== found.chat.me && pattern.test(text))
          .slice(0, 4)
          .map(({ text, sender, id: message }) => ({
            text,
            sender: sender ?? '',
            messages: [message],
          }));
      return {
        decisions: take(/decided|결정|Let us take/),
        questions: take(/[?؟]/),
        plans: take(/Saturday|Thursday|fifth|내일|الجمعة/),
        read: found.chat.messages - from,
      };
    },
    'chats.summarize': async ({ id, template, type = 'key-points', length = 'medium' }) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const found = chatOf(world, id);
      const segments = stretch(found, 0, 400)
        .filter(({ sender, text }) => sender !== null && text !== '')
        .map(({ index, text }) => ({ id: index, start: 0, end: 0, text }));
      const request = { id, recording: id, language: 'en', createdAt: 0 };
      const named = world.templates.find(({ name }) => name === template);
      return named
        ? makeDocument(segments, request, named)
        : makeSummary(segments, { ...request, type, length });
    },
    'chats.style': ({ id }) => styleOf(chatOf(world, id)),
    'chats.forgetStyle': ({ id, forget }) => {
      const found = chatOf(world, id);
      found.styleForgotten = forget;
      return styleOf(found);
    },
  };
}

function styleOf({ chat, styleForgotten }: FakeChat): StyleCard | null {
  if (!chat.me) return null;
  const korean = chat.language === 'ko';
  return {
    chat: chat.id,
    name: chat.me,
    messages: styleForgotten ? 0 : 214,
    medianWords: 6,
    emoji: 0.18,
    exclamation: 0.12,
    lowercaseStart: korean ? 0 : 0.71,
    finalPeriod: 0.22,
    polite: korean ? 0.93 : 0,
    topEmoji: ['🙈', '👍', '😊'],
    greetings: korean ? ['안녕하세요'] : ['hey', 'hi'],
    forgotten: styleForgotten,
  };
}

function createChatImportAnswers(world: World, emit: Emit): Answers {
  const add = (title: string, text: string) => {
    const added = makePastedChat(world.chats.length, title, text, Date.now());
    world.chats.push(added);
    emit({ name: 'chat.changed', data: { ...added.chat } });
    return {
      chats: [
        { chat: { ...added.chat }, added: added.chat.messages, created: true, restored: false },
      ],
      warnings: [],
    };
  };
  return {
    'chats.import': ({ title }) => add(title ?? 'Imported chat', 'Nora: Hello\nOtto: Hi!'),
    'chats.importText': ({ text, title }) => {
      if (!/^[^:\n]+: /m.test(text))
        throw new AppError(
          'bad-input',
          'No messages were found in this text.',
          'Each line must say who wrote it, such as “Anna: Hello”.',
        );
      return add(title ?? 'Pasted chat', text);
    },
  };
}
