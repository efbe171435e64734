/** Lists that are read by position: only the stretch in sight is asked for, however long the list is. */
import { useQueries } from '@tanstack/react-query';
import type { OutputOf, RequestOf } from '../../main/contract';
import { useClient } from './context';
import { keyOf } from './queries';

/** Rows asked for at once. */
export const PAGE = 100;
/** Rows asked for beyond what is in sight, so that ordinary scrolling never meets a page that is not there. */
const AHEAD = 120;
/** How long a page that was scrolled past is kept, in milliseconds: a long list must not stay in memory. */
const KEPT_MS = 60_000;

/** Positions in sight, the last one included. */
export interface Stretch {
  startIndex: number;
  endIndex: number;
}

/** Gives the row at a position; undefined until it is there. */
export type RowAt<Row> = (index: number) => Row | undefined;

/** Numbers of the pages that hold the positions in sight and what lies around them, nearest to the middle first. */
export function pagesAround({ startIndex, endIndex }: Stretch, total: number): number[] {
  if (total === 0) return [];
  const last = Math.floor((total - 1) / PAGE);
  const first = Math.max(0, Math.floor((startIndex - AHEAD) / PAGE));
  const end = Math.min(last, Math.floor((endIndex + AHEAD) / PAGE));
  const middle = (startIndex + endIndex) / 2 / PAGE - 0.5;
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => first + i).sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  );
}

type Paged = 'recordings.list' | 'chats.list' | 'chats.messages';

/** The answers with these inputs, asked for in this order; one that is not wanted any more is given up. */
export function usePages<N extends Paged>(
  name: N,
  inputs: readonly RequestOf<N>[],
): (OutputOf<N> | undefined)[] {
  const client = useClient();
  const answers = useQueries({
    queries: inputs.map((input) => ({
      queryKey: keyOf(name, input),
      queryFn: ({ signal }: { signal: AbortSignal }) => client.request(name, input, { signal }),
      gcTime: KEPT_MS,
    })),
  });
  return answers.map(({ data }) => data as OutputOf<N> | undefined);
}

/** Finds rows in pages; `numbers` tells which page each of `pages` is. */
export function rowsIn<Row>(
  numbers: readonly number[],
  pages: readonly (readonly Row[] | undefined)[],
): RowAt<Row> {
  const byNumber = new Map(numbers.map((number, i) => [number, pages[i]]));
  return (index) => byNumber.get(Math.floor(index / PAGE))?.[index % PAGE];
}

export interface Listed<Row> {
  total: number;
  at: RowAt<Row>;
}

type List = 'recordings.list' | 'chats.list';

/**
 * A list around what is in sight; null asks for the first page alone, which tells how many there are. Undefined until
 * that one is there.
 */
export function useListed<N extends List, Row>(
  name: N,
  wanted: RequestOf<N>,
  rowsOf: (answer: OutputOf<N>) => readonly Row[],
  inSight: (Stretch & { total: number }) | null,
): Listed<Row> | undefined {
  const around = inSight ? pagesAround(inSight, inSight.total) : [];
  const numbers = [0, ...around.filter((page) => page > 0)];
  const inputs = numbers.map((page) => ({ ...wanted, limit: PAGE, offset: page * PAGE }));
  const answers = usePages(name, inputs);
  const [first] = answers;
  const pages = answers.map((answer) => answer && rowsOf(answer));
  return first && { total: first.total, at: rowsIn(numbers, pages) };
}
