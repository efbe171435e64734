/** The library as what questions are asked of: recordings by words and meaning, chats by words. */
import type { Core } from '../core';
import { cutPassages } from '../passages';
import { matchExpression } from '../search-text';
import type { Corpus, Document, Place } from './corpus';
import { beginningOf } from './question';

/** Messages that are read together. */
const MESSAGES_TOGETHER = 6;

/** Where a question is kept to. */
export interface Scope {
  recording?: string | undefined;
  chat?: string | undefined;
}

/** Recordings and chats, all or one of them. */
export function libraryCorpus(core: Core, { recording, chat }: Scope): Corpus {
  const { store, inference } = core;
  const model = inference.embedding.id;
  const documents = new Map<string, Document | null>();
  const once = (name: string, read: () => Document | null): Document | null => {
    if (!documents.has(name)) documents.set(name, read());
    return documents.get(name)!;
  };
  const only = recording === undefined ? null : transcriptOf(core, recording);
  return {
    breadth: recording === undefined && chat === undefined ? 'all' : 'one',
    only,
    places: (key, limit) => placesOf(core, key, limit, chat),
    async nearest(vector, limit, signal) {
      if (chat !== undefined || !store.search.hasPassages(model)) return [];
      const hits = await store.search.nearest({ model, vector, minimum: -1, limit }, signal);
      return hits.map(({ recording: document, from: at }) => ({ document, at }));
    },
    similarities: (document, vector) => store.search.similarities(document, model, vector),
    document({ document: id, at }) {
      const from = Math.floor(at / MESSAGES_TOGETHER) * MESSAGES_TOGETHER;
      const transcript = once(id, () => transcriptOf(core, id));
      return transcript ?? once(`${id} ${from}`, () => stretchOf(core, id, from));
    },
  };
}

function transcriptOf({ store }: Core, id: string): Document | null {
  const current = store.transcripts.current(id);
  const title = store.recordings.get(id)?.title;
  if (!current || title === undefined) return null;
  const turns = current.segments.map(({ id: at, text, speaker, start, end }) => ({
    ...{ at, text, speaker },
    ...(current.timed ? { start, end } : {}),
  }));
  return { kind: 'segment', id, title, turns, passages: cutPassages(current.segments) };
}

/** The passage of messages that begins at a place, and the one before and after it. */
function stretchOf({ store }: Core, id: string, from: number): Document | null {
  const chat = store.chats.get(id);
  if (!chat) return null;
  const begins = [from - MESSAGES_TOGETHER, from, from + MESSAGES_TOGETHER];
  const first = Math.max(0, begins[0]!);
  const turns = store.chats
    .messages(id, first, begins[2]! + MESSAGES_TOGETHER - first)
    .map(({ index: at, text, sender, id: message }) => ({
      at,
      text,
      speaker: sender ?? undefined,
      message,
    }));
  const passages = begins
    .map((begin) => ({ from: begin, to: begin + MESSAGES_TOGETHER - 1 }))
    .filter((passage) => turns.some(({ at }) => at >= passage.from && at <= passage.to));
  return { kind: 'message', id, title: chat.title, turns, passages };
}

function placesOf({ store }: Core, key: string, limit: number, chat?: string): Place[] {
  const match = matchExpression(beginningOf(key))!;
  const written =
    chat === undefined
      ? store.search.words(match, 'message', limit)
      : store.search.wordsOfChat(match, chat, limit);
  const said = chat === undefined ? store.search.words(match, 'segment', limit) : [];
  return [
    ...said.map(({ recording, segment }) => ({ document: recording, at: segment! })),
    ...written.map(({ recording, index }) => ({ document: recording, at: index! })),
  ];
}
