/** The library as what questions are asked of: recordings and chats, by words and by meaning. */

import { MESSAGES_TOGETHER } from '../chats/passages';
import { wordsOf } from '../chats/transcript';
import type { Core } from '../core';
import { cutPassages } from '../passages';
import type { NearQuery } from '../search-store-port';
import { matchExpression } from '../search-text';
import type { Corpus, Document, MeantPlaces, Place, Similarities } from './corpus';
import type { Stretch } from './days';
import { meantBy } from './meant';
import { beginningOf, type Question } from './question';
import { turnsOf } from './reading';

/** Passages that are looked at of each recording or chat that the question means. */
const MEANT_PASSAGES = 40;

const NOTHING_MEANT: MeantPlaces = { places: [], holds: () => false };

/** Where a question is kept to. */
export interface Scope {
  recording?: string | undefined;
  chat?: string | undefined;
}

/** Recordings and chats, all or one of them. */
export function libraryCorpus(core: Core, { recording, chat }: Scope): Corpus {
  const model = core.inference.embedding.id;
  const documents = new Map<string, Document | null>();
  const once = (name: string, read: () => Document | null): Document | null => {
    if (!documents.has(name)) documents.set(name, read());
    return documents.get(name)!;
  };
  const said = (id: string) => once(id, () => transcriptOf(core, id));
  const cosines = new Map<string, Similarities | null>();
  const only = recording === undefined ? null : transcriptOf(core, recording);
  return {
    breadth: recording === undefined && chat === undefined ? 'all' : 'one',
    only,
    places: (key, limit) => placesOf(core, key, limit, chat),
    nearest: (vector, limit, signal) =>
      nearestOf(core, { model, vector, minimum: -1, limit, chat }, signal),
    similarities(document, vector) {
      if (!cosines.has(document)) cosines.set(document, cosinesOf(core, document, vector));
      return cosines.get(document)!;
    },
    meant: (question) =>
      recording === undefined ? meantPlaces(core, said, question, chat) : NOTHING_MEANT,
    document({ document: id, at }) {
      const from = Math.floor(at / MESSAGES_TOGETHER) * MESSAGES_TOGETHER;
      return said(id) ?? once(`${id} ${from}`, () => stretchOf(core, id, from));
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
    .map((message) => ({
      ...{ at: message.index, message: message.id, sentAt: message.at, text: wordsOf(message) },
      speaker: message.sender ?? undefined,
    }));
  const passages = begins
    .map((begin) => ({ from: begin, to: begin + MESSAGES_TOGETHER - 1 }))
    .filter((passage) => turns.some(({ at }) => at >= passage.from && at <= passage.to));
  return { kind: 'message', id, title: chat.title, turns, passages };
}

/** The beginnings of what was said or written where and when the question means it. */
function meantPlaces(
  core: Core,
  transcript: (id: string) => Document | null,
  question: Question,
  chat: string | undefined,
): MeantPlaces {
  const meant = meantBy(core, question);
  const all = [...meant].filter(([id]) => chat === undefined || chat === id);
  const places = all.flatMap(([document, stretches]) => {
    const said = transcript(document)?.passages.map(({ from }) => from) ?? [];
    const written = stretches.flatMap(({ from }) => {
      const first = core.store.chats.indexAt(document, from);
      return Array.from({ length: MEANT_PASSAGES }, (_, i) => first + i * MESSAGES_TOGETHER);
    });
    return [...said, ...written].slice(0, MEANT_PASSAGES).map((at) => ({ document, at }));
  });
  const holds = (document: Document, index: number) => {
    const stretches = meant.get(document.id);
    if (!stretches || stretches.length === 0) return stretches !== undefined;
    return turnsOf(document, index).some(({ sentAt }) => sentAt != null && isIn(stretches, sentAt));
  };
  return { places, holds };
}

const isIn = (stretches: Stretch[], at: number): boolean =>
  stretches.some(({ from, to }) => at >= from && at < to);

/** By rank of their similarity: recordings and chats are embedded by the same model. */
async function nearestOf(
  { store: { search } }: Core,
  { chat, ...near }: NearQuery & Pick<Scope, 'chat'>,
  signal: AbortSignal,
): Promise<Place[]> {
  if (!search.hasPassages(near.model)) return [];
  const said = chat === undefined ? await search.nearest(near, signal) : [];
  const written = await search.nearestMessages({ ...near, chat }, signal);
  return [
    ...said.map(({ recording: document, ...rest }) => ({ document, ...rest })),
    ...written.map(({ chat: document, ...rest }) => ({ document, ...rest })),
  ]
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, near.limit)
    .map(({ document, from: at }) => ({ document, at }));
}

function cosinesOf({ store: { search }, inference }: Core, document: string, vector: Float32Array) {
  const model = inference.embedding.id;
  return (
    search.similarities(document, model, vector) ??
    search.messageSimilarities(document, model, vector)
  );
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
