/** Several rows of a list chosen at once, for what is then done with all of them. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

export interface Selection {
  /** Whether rows are being chosen: then a click chooses instead of opening. */
  on: boolean;
  ids: ReadonlySet<string>;
  start(): void;
  toggle(id: string): void;
  /** Chooses all from the one that was chosen last to this one, as they stand in the list. */
  reach(id: string, list: readonly string[]): void;
  choose(ids: readonly string[]): void;
  end(): void;
}

interface State {
  on: boolean;
  ids: ReadonlySet<string>;
  last: string | null;
}

const NOTHING: State = { on: false, ids: new Set(), last: null };
const SelectionContext = createContext<Selection | null>(null);

/** Keeps what is chosen. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState(NOTHING);
  const { on, ids } = state;
  const selection = useMemo<Selection>(
    () => ({
      on,
      ids,
      start: () => setState((now) => ({ ...now, on: true })),
      toggle: (id) => setState((now) => toggled(now, id)),
      reach: (id, list) => setState((now) => reached(now, id, list)),
      choose: (all) => setState((now) => ({ ...now, on: true, ids: new Set(all) })),
      end: () => setState(NOTHING),
    }),
    [on, ids],
  );
  return <SelectionContext.Provider value={selection}>{children}</SelectionContext.Provider>;
}

function toggled({ ids }: State, id: string): State {
  const now = new Set(ids);
  if (!now.delete(id)) now.add(id);
  return { on: true, ids: now, last: id };
}

function reached(state: State, id: string, list: readonly string[]): State {
  const [from, to] = [list.indexOf(state.last ?? id), list.indexOf(id)];
  if (from < 0) return toggled(state, id);
  const between = list.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { on: true, ids: new Set([...state.ids, ...between]), last: id };
}

/** What is chosen, and the way to change it. */
export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error('useSelection is used outside of SelectionProvider');
  return selection;
}
