/** One search by words and by meaning, merged by rank. */
import type { HandlersFor, Hit, InputOf } from '../contract';
import { AppError } from '../contract';
import type { searchRoutes } from '../contract/search';
import type { Core } from './core';
import { worth } from './rank-fusion';
import { matchExpression, queryLanguage } from './search-text';
import { snippet } from './snippet';
import type { PassageHit, WordHit } from './store-port';

/** On six QMSum meetings no unrelated query came above 0.23, and most related ones came above this. */
const LEAST_SIMILARITY = 0.3;

interface Wanted {
  query: string;
  limit: number;
}

/** The calls of contract/search.ts: hits best first, by words and, in languages the model knows, by meaning. */
export const searchHandlers = (core: Core): HandlersFor<typeof searchRoutes> => ({
  'search.query': async ({ query, in: scope, limit }, { signal }) => {
    const words = byWords(core, kindsIn(scope), { query, limit });
    const hasMeaning = scope === undefined || scope === 'recordings';
    const meaning = hasMeaning ? await byMeaning(core, { query, limit }, signal) : [];
    return { hits: fuse(words, meaning, query).slice(0, limit) };
  },
});

function kindsIn(scope: InputOf<'search.query'>['in']): Hit['kind'][] {
  if (scope === 'summaries') return ['summary'];
  if (scope === 'chats') return ['message'];
  return scope === 'recordings' ? ['title', 'segment'] : ['title', 'segment', 'summary', 'message'];
}

/** All words; where nothing holds them all, any of them. */
function byWords({ store }: Core, kinds: Hit['kind'][], { query, limit }: Wanted): WordHit[][] {
  const find = (match: string | null) =>
    kinds.map((kind) => (match === null ? [] : store.search.words(match, kind, limit)));
  const hits = find(matchExpression(query, 'AND'));
  return hits.some((list) => list.length > 0) ? hits : find(matchExpression(query, 'OR'));
}

/** Search by words stands alone where the model does not know the language or cannot be had. */
async function byMeaning(core: Core, { query, limit }: Wanted, signal: AbortSignal) {
  const { embedding } = core.inference;
  if (!embedding.knows(queryLanguage(query)) || !core.store.search.hasPassages(embedding.id))
    return [];
  try {
    const [vector] = await embedding.embed([query], signal);
    const wanted = { model: embedding.id, vector: vector!, minimum: LEAST_SIMILARITY, limit };
    return await core.store.search.nearest(wanted, signal);
  } catch (thrown) {
    signal.throwIfAborted();
    core.log.error(`Search by meaning: ${AppError.from(thrown).message}`);
    return [];
  }
}

/** Merges ranked lists: a hit that several lists hold adds up what each of its ranks is worth. */
function fuse(words: WordHit[][], meaning: PassageHit[], query: string): Hit[] {
  const hits = new Map<string, Hit>();
  for (const list of words)
    list.forEach((hit, rank) => {
      if (!hits.has(keyOf(hit)))
        hits.set(keyOf(hit), { ...shown(hit, query), score: worth(rank), by: 'words' });
    });
  meaning.forEach((passage, rank) => {
    const inside = [...hits.values()].find((hit) => liesIn(hit, passage));
    if (inside) Object.assign(inside, { score: inside.score + worth(rank), by: 'both' });
    else hits.set(`${passage.recording} ${passage.from}`, fromPassage(passage, query, worth(rank)));
  });
  return [...hits.values()].sort((a, b) => b.score - a.score);
}

function keyOf({ kind, recording, segment, message }: WordHit): string {
  if (kind === 'segment') return `${recording} ${segment}`;
  return `${recording} ${message ?? kind}`;
}

const liesIn = ({ kind, id, segment }: Hit, { recording, from, to }: PassageHit): boolean =>
  kind === 'segment' && id === recording && segment! >= from && segment! <= to;

function shown(hit: WordHit, query: string) {
  const { kind, recording, title, segment, start, message, text } = hit;
  const inside = message === undefined ? {} : { message };
  const place = segment === undefined ? inside : { segment, start: start ?? 0 };
  return { kind, id: recording, title, ...place, snippet: snippet(text, query) };
}

function fromPassage(passage: PassageHit, query: string, score: number): Hit {
  const { recording: id, title, from: segment, start, text } = passage;
  return {
    kind: 'segment',
    id,
    title,
    segment,
    start,
    snippet: snippet(text, query),
    score,
    by: 'meaning',
  };
}
