/** What the lists are kept to while the window is open; their order is a setting, since it is a habit. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { ListOrder, RequestOf } from '../../main/contract';
import { useSettings } from '../settings/useSettings';
import type { Place } from '../ui/useEntryRows';
import type { Side } from './SideTabs';

type Asked<N extends 'recordings.list' | 'chats.list'> = Omit<
  RequestOf<N>,
  'query' | 'order' | 'limit' | 'offset'
>;

export type RecordingFilter = Asked<'recordings.list'>;
export type ChatFilter = Asked<'chats.list'>;

/** One for each side; what both know (favourite, tag, language) is chosen for each by itself. */
export interface Filters {
  recordings: RecordingFilter;
  chats: ChatFilter;
}

/** What a list needs to stand where it was left. */
export interface ListPlace {
  total: number;
  /** What scrolls; null until it is there. */
  scroller: HTMLElement | null;
  place: Place;
}

interface View {
  /** What is searched for, as it is typed. */
  query: string;
  setQuery(query: string): void;
  order: ListOrder;
  setOrder(order: ListOrder): void;
  filters: Filters;
  /** Sets what is given; `undefined` takes a condition away. */
  change<S extends Side>(side: S, patch: Filters[S]): void;
  clear(side: Side): void;
  /** Where the list with this order and filter was left; its `key` names it. */
  placeOf(side: Side): { key: string; place: Place };
}

const ViewContext = createContext<View | null>(null);

/** Keeps what is searched for, the filters of both lists, and where each was left. */
export function ViewProvider({ children }: { children: ReactNode }) {
  const { settings, change: changeSettings } = useSettings();
  const [filters, setFilters] = useState<Filters>({ recordings: {}, chats: {} });
  const [query, setQuery] = useState('');
  const [places] = useState(() => new Map<string, Place>());
  const view: View = {
    ...{ query, setQuery },
    order: settings?.listOrder ?? 'newest',
    setOrder: (listOrder) => changeSettings({ listOrder }),
    filters,
    change: (side, patch) =>
      setFilters((all) => ({ ...all, [side]: given({ ...all[side], ...patch }) })),
    clear: (side) => setFilters((all) => ({ ...all, [side]: {} })),
    placeOf(side) {
      const key = JSON.stringify([side, view.order, filters[side]]);
      const place = places.get(key) ?? { index: 0 };
      places.set(key, place);
      return { key, place };
    },
  };
  return <ViewContext.Provider value={view}>{children}</ViewContext.Provider>;
}

/** Only what is set, so that equal filters are asked for once. */
const given = (filter: object): object =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

/** The order and filters of the lists, and the way to change them. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('useView is used outside of ViewProvider');
  return view;
}
