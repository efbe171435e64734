/** The half of search that goes by meaning: passages of recordings and of chats, nearest first. */
import { AppError, type Hit, type InputOf } from '../contract';
import type { Core } from './core';
import type { MessagePassageHit, NearQuery, PassageHit } from './search-store-port';
import { queryLanguage } from './search-text';

/** On six QMSum meetings no unrelated query came above 0.23, and most related ones came above this. */
const LEAST_SIMILARITY = 0.3;

/** A hit with the whole text that it stands in. */
export interface Found extends Omit<Hit, 'snippet'> {
  text: string;
}

/** A passage as a hit, and how to know the hits by words that lie in it. */
export interface Meant {
  hit: Omit<Found, 'score' | 'by'>;
  holds(hit: Found): boolean;
}

/** Empty where the model does not know the language or cannot be had: search by words then stands alone. */
export async function byMeaning(
  core: Core,
  { query, in: scope, limit }: Pick<InputOf<'search.query'>, 'query' | 'in' | 'limit'>,
  signal: AbortSignal,
): Promise<Meant[]> {
  const { embedding } = core.inference;
  const { search } = core.store;
  if (scope === 'summaries' || !embedding.knows(queryLanguage(query))) return [];
  if (!search.hasPassages(embedding.id)) return [];
  try {
    const [vector] = await embedding.embed([query], signal);
    const near: NearQuery = {
      ...{ model: embedding.id, vector: vector!, minimum: LEAST_SIMILARITY, limit },
    };
    const said = scope === 'chats' ? [] : await search.nearest(near, signal);
    const written = scope === 'recordings' ? [] : await search.nearestMessages(near, signal);
    return [
      ...said.map((passage) => ({ passage, meant: ofRecording(passage) })),
      ...written.map((passage) => ({ passage, meant: ofChat(passage) })),
    ]
      .sort((a, b) => b.passage.similarity - a.passage.similarity)
      .slice(0, limit)
      .map(({ meant }) => meant);
  } catch (thrown) {
    signal.throwIfAborted();
    core.log.error(`Search by meaning: ${AppError.from(thrown).message}`);
    return [];
  }
}

function ofRecording({ recording: id, title, from, to, start, text }: PassageHit): Meant {
  return {
    hit: { kind: 'segment', id, title, segment: from, start, text },
    holds: (hit) =>
      hit.kind === 'segment' && hit.id === id && hit.segment! >= from && hit.segment! <= to,
  };
}

function ofChat({ chat: id, title, messages, text }: MessagePassageHit): Meant {
  return {
    hit: { kind: 'message', id, title, message: messages[0]!, text },
    holds: ({ kind, message }) => kind === 'message' && messages.includes(message!),
  };
}
