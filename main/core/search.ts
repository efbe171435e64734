/** One search by words and by meaning, merged by rank. */
import type { HandlersFor, Hit, InputOf } from '../contract';
import type { searchRoutes } from '../contract/search';
import type { Core } from './core';
import { worth } from './rank-fusion';
import { byMeaning, type Found, type Meant } from './search-meaning';
import type { WordHit } from './search-store-port';
import { matchExpression } from './search-text';
import { snippet } from './snippet';

interface Wanted {
  query: string;
  limit: number;
}

/** The calls of contract/search.ts: hits best first, by words and, in languages the model knows, by meaning. */
export const searchHandlers = (core: Core): HandlersFor<typeof searchRoutes> => ({
  'search.query': async ({ query, in: scope, limit, by }, { signal }) => {
    const words = byWords(core, kindsIn(scope), { query, limit });
    const wanted = { query, in: scope, limit };
    const meaning = by === 'words' ? [] : await byMeaning(core, wanted, signal);
    return { hits: fuse(words, meaning).slice(0, limit).map(cutAround(query)) };
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

/** Merges ranked lists: a hit that several lists hold adds up what each of its ranks is worth. */
function fuse(words: WordHit[][], meaning: Meant[]): Found[] {
  const hits = new Map<string, Found>();
  for (const list of words)
    list.forEach((hit, rank) => {
      if (!hits.has(keyOf(hit)))
        hits.set(keyOf(hit), { ...ofWords(hit), score: worth(rank), by: 'words' });
    });
  meaning.forEach(({ hit, holds }, rank) => {
    const inside = [...hits.values()].find(holds);
    if (inside) Object.assign(inside, { score: inside.score + worth(rank), by: 'both' });
    else hits.set(`meaning ${rank}`, { ...hit, score: worth(rank), by: 'meaning' });
  });
  return [...hits.values()].sort((a, b) => b.score - a.score);
}

function keyOf({ kind, recording, segment, message }: WordHit): string {
  if (kind === 'segment') return `${recording} ${segment}`;
  return `${recording} ${message ?? kind}`;
}

function ofWords({ kind, recording, title, segment, start, message, text }: WordHit) {
  const inside = message === undefined ? {} : { message };
  const place = segment === undefined ? inside : { segment, start: start ?? 0 };
  return { kind, id: recording, title, ...place, text };
}

/** Only for what is shown: to cut a snippet takes longer than to find the text. */
const cutAround =
  (query: string) =>
  ({ text, ...hit }: Found): Hit => ({ ...hit, snippet: snippet(text, query) });
