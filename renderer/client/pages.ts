/** The lists of recordings as they lie in the cache: the whole one is changed in place, so that a long queue asks for nothing. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { OutputOf, Recording, RequestOf } from '../../main/contract';

/** All lists of recordings, whatever their order and filter. */
const LISTS = ['recordings.list', 'pages'];

/** Where the list of recordings with this order and filter lies. */
export const pagesOf = (wanted: RequestOf<'recordings.list'>) => [...LISTS, wanted];

/** Where the whole list lies, newest first. */
export const PAGES = pagesOf({ order: 'newest' });

type Page = OutputOf<'recordings.list'>;
type Pages = InfiniteData<Page, number>;

/**
 * Puts a recording in the place of its older self, or a new one among those of the first page, newest first. Lists in
 * another order or with a filter are asked for anew.
 */
export function putRecording(cache: QueryClient, changed: Recording): void {
  cache.setQueryData<Pages>(PAGES, (old) => {
    if (!old || isBeyond(old.pages, changed)) return old;
    const known = old.pages.some(({ recordings }) => recordings.some(isSame(changed)));
    return { ...old, pages: known ? replace(old.pages, changed) : insert(old.pages, changed) };
  });
  const whole = JSON.stringify(PAGES);
  void cache.invalidateQueries({
    queryKey: LISTS,
    predicate: ({ queryKey }) => JSON.stringify(queryKey) !== whole,
  });
}

/** Takes a recording out of every list. */
export function dropRecording(cache: QueryClient, id: string): void {
  cache.setQueriesData<Pages>({ queryKey: LISTS }, (old) => {
    const known = old?.pages.some(({ recordings }) => recordings.some((one) => one.id === id));
    return old && (known || isPartly(old.pages)) ? { ...old, pages: without(old.pages, id) } : old;
  });
}

/** Whether there is more than was fetched: then what goes may be among the rest. */
const isPartly = (pages: Page[]): boolean =>
  pages.flatMap(({ recordings }) => recordings).length < (pages[0]?.total ?? 0);

const without = (pages: Page[], id: string): Page[] =>
  pages.map(({ recordings, total }) => ({
    recordings: recordings.filter((other) => other.id !== id),
    total: total - 1,
  }));

const isSame =
  ({ id }: Recording) =>
  (other: Recording): boolean =>
    other.id === id;

/** Whether it belongs after the last page that was fetched. */
function isBeyond(pages: Page[], { createdAt }: Recording): boolean {
  const loaded = pages.flatMap(({ recordings }) => recordings);
  const last = loaded.at(-1);
  return loaded.length < (pages[0]?.total ?? 0) && !!last && createdAt < last.createdAt;
}

const replace = (pages: Page[], changed: Recording): Page[] =>
  pages.map((page) =>
    page.recordings.some(isSame(changed))
      ? {
          ...page,
          recordings: page.recordings.map((other) => (other.id === changed.id ? changed : other)),
        }
      : page,
  );

function insert(pages: Page[], added: Recording): Page[] {
  return pages.map(({ recordings, total }, at) => {
    if (at > 0) return { recordings, total: total + 1 };
    const older = recordings.findIndex(({ createdAt }) => createdAt <= added.createdAt);
    const place = older < 0 ? recordings.length : older;
    return {
      recordings: [...recordings.slice(0, place), added, ...recordings.slice(place)],
      total: total + 1,
    };
  });
}
