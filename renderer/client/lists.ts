/** Lists of recordings and chats as they lie in the cache: what is on show is changed in place or asked for again. */
import type { QueryClient } from '@tanstack/react-query';
import type { OutputOf, Recording, RequestOf, RouteName } from '../../main/contract';
import { refresh } from './refresh';
import { spaced } from './spaced';

type Page = OutputOf<'recordings.list'>;

/** What a list of recordings holds and in what order: what it says of many at once goes with it. */
const NAMES: RouteName[] = ['recordings.list', 'recordings.marks'];
/** A hundred that are removed or come in at once are not a hundred questions. */
const GAP_MS = 250;
const refreshers = new WeakMap<QueryClient, () => void>();

/** Asks for the lists of recordings on show again, a few times a second at most. */
function refreshLists(cache: QueryClient): void {
  const known = refreshers.get(cache);
  const again = known ?? spaced(async () => refresh(cache, ...NAMES), GAP_MS);
  if (!known) refreshers.set(cache, again);
  again();
}

/** Whether only time tells what such a list holds and where: then a change moves nothing in it. */
const isByTime = ({
  limit: _l,
  offset: _o,
  order = 'newest',
  ...rest
}: RequestOf<'recordings.list'>) =>
  (order === 'newest' || order === 'oldest') && Object.keys(rest).length === 0;

/** Puts a recording in the place of its older self. Where it may be new, or stand elsewhere now, lists are asked for anew. */
export function putRecording(cache: QueryClient, changed: Recording): void {
  const lists = cache.getQueriesData<Page>({ queryKey: ['recordings.list'] });
  const inPlace = lists.filter(([, page]) => page?.recordings.some(isSame(changed)));
  for (const [key, page] of inPlace) cache.setQueryData<Page>(key, page && replaced(page, changed));
  const wanted = lists.map(([[, input]]) => input as RequestOf<'recordings.list'>);
  if (inPlace.length === 0 || !wanted.every(isByTime)) refreshLists(cache);
}

/** Takes a recording out of every list at once; what follows it moves up when the lists have been asked for anew. */
export function dropRecording(cache: QueryClient, id: string): void {
  cache.setQueriesData<Page>(
    { queryKey: ['recordings.list'] },
    (page) =>
      page && {
        recordings: page.recordings.filter((other) => other.id !== id),
        total: Math.max(0, page.total - 1),
      },
  );
  refreshLists(cache);
}

const isSame =
  ({ id }: { id: string }) =>
  (other: { id: string }): boolean =>
    other.id === id;

const replaced = ({ recordings, total }: Page, changed: Recording): Page => ({
  recordings: recordings.map((other) => (other.id === changed.id ? changed : other)),
  total,
});
