/** The library as what questions are asked of: recordings by words and meaning, chats by words. */
import type { Core } from '../core';
import { cutPassages } from '../passages';
import { matchExpression } from '../search-text';
import type { Corpus, Document } from './corpus';
import { beginningOf } from './question';

/** Messages that are read together. */
const MESSAGES_TOGETHER = 6;
/** Of a single recording the nearest passages may stand far down in the library's list. */
const NEAREST_WITHIN = 5_000;

/** Where a question is kept to. */
export interface Scope {
  recording?: string | undefined;
  chat?: string | undefined;
}

/** Recordings and chats, all or one of them. */
export function libraryCorpus({ store, inference }: Core, scope: Scope): Corpus {
  const documents = new Map<string, Document | null>();
  const once = (name: string, read: () => Document | null): Document | null => {
    if (!documents.has(name)) documents.set(name, read());
    return documents.get(name)!;
  };
  const wanted = scope.recording ?? scope.chat;
  const model = inference.embedding.id;
  const transcript = (id: string): Document | null => {
    const current = store.transcripts.current(id);
    const title = store.recordings.get(id)?.title;
    if (!current || title === undefined) return null;
    const turns = current.segments.map(({ id: at, text, speaker, start }) => ({
      at,
      text,
      speaker,
      start,
    }));
    return { kind: 'segment', id, title, turns, passages: cutPassages(current.segments) };
  };
  const stretch = (id: string, from: number): Document | null => {
    const chat = store.chats.get(id);
    if (!chat) return null;
    const turns = store.chats
      .messages(id, from, MESSAGES_TOGETHER)
      .map(({ index: at, text, sender, id: message }) => ({
        at,
        text,
        speaker: sender ?? undefined,
        message,
      }));
    const passages = [{ from, to: from + MESSAGES_TOGETHER - 1 }];
    return { kind: 'message', id, title: chat.title, turns, passages };
  };
  return {
    places(key, limit) {
      const match = matchExpression(beginningOf(key))!;
      const said = store.search.words(match, 'segment', limit);
      const written = store.search.words(match, 'message', limit);
      const places = said.map(({ recording, segment }) => ({ document: recording, at: segment! }));
      const messages = written.map(({ recording, index }) => ({ document: recording, at: index! }));
      return [...places, ...messages].filter(({ document }) => (wanted ?? document) === document);
    },
    async nearest(vector, limit, signal) {
      if (scope.chat !== undefined || !store.search.hasPassages(model)) return [];
      const most = wanted === undefined ? limit : NEAREST_WITHIN;
      const hits = await store.search.nearest({ model, vector, minimum: -1, limit: most }, signal);
      return hits
        .filter(({ recording }) => (wanted ?? recording) === recording)
        .slice(0, limit)
        .map(({ recording, from, similarity }) => ({ document: recording, at: from, similarity }));
    },
    document({ document: id, at }) {
      const from = Math.floor(at / MESSAGES_TOGETHER) * MESSAGES_TOGETHER;
      return once(id, () => transcript(id)) ?? once(`${id} ${from}`, () => stretch(id, from));
    },
  };
}
