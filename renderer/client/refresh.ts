/** What is shown is asked for again: by name, or all of it after another process wrote to the library. */
import type { QueryClient } from '@tanstack/react-query';
import type { RequestOf, Transcript } from '../../main/contract';
import { keyOf } from './queries';

/** What the library answers. Sound is not among it: it does not change, and its address must not. */
const FROM_LIBRARY: ReadonlySet<unknown> = new Set([
  'recordings.list',
  'recordings.marks',
  'recordings.get',
  'bin.list',
  'tags.list',
  'transcripts.get',
  'summaries.list',
  'templates.list',
  'search.query',
  'ask.question',
  'jobs.list',
  'settings.get',
  'app.about',
  'library.holdings',
  'chats.list',
  'chats.marks',
  'chats.get',
  'chats.messages',
  'chats.style',
  'chats.summarize',
  'promises.list',
  'models.list',
  'models.available',
]);

/** Resolves when everything on show is there anew. What stayed the same is not drawn again. */
export async function refreshLibrary(cache: QueryClient): Promise<void> {
  const growing = unfinished(cache);
  await cache.invalidateQueries({ predicate: ({ queryKey }) => FROM_LIBRARY.has(queryKey[0]) });
  // Asked last, so that a waveform is never shorter than its transcript.
  const keys = growing.map((id) => keyOf('recordings.media', { id }));
  await Promise.all(keys.map((queryKey) => cache.invalidateQueries({ queryKey })));
}

/** Recordings whose transcript was not whole when it was last seen: their waveform grows with it. */
const unfinished = (cache: QueryClient): string[] =>
  cache
    .getQueriesData<Transcript | null>({ queryKey: ['transcripts.get'] })
    .filter(([, transcript]) => !transcript?.complete)
    .map(([[, input]]) => (input as RequestOf<'transcripts.get'>).recording);

/** Every answer to these calls is asked for anew, where it is on show. */
export function refresh(cache: QueryClient, ...names: string[]): void {
  for (const name of names) {
    const queryKey = [name];
    void cache.invalidateQueries({ queryKey });
    // A first answer on its way may be older than the change, and is not stopped by the line above.
    for (const query of cache.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' }))
      if (query.state.data === undefined)
        void query.promise?.then(
          () => cache.invalidateQueries({ queryKey: query.queryKey, exact: true }),
          () => {},
        );
  }
}
