/** What can be done now: each part of the window offers its own while it is on show, and the palette lists them. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useState,
  useSyncExternalStore,
} from 'react';

export interface Command {
  /** Tells it from all others. */
  id: string;
  label: string;
  icon: ReactNode;
  /** The key that does the same, as the sheet of keys writes it. */
  shortcut?: string;
  run: () => void;
}

/** With what is open, or anywhere. */
type Place = 'here' | 'anywhere';

interface Offer {
  place: Place;
  commands: readonly Command[];
}

interface Offers {
  put(key: string, offer: Offer): void;
  drop(key: string): void;
  at(place: Place): Command[];
  /** Names all that is offered: another one means other commands. */
  names(): string;
  subscribe(listener: () => void): () => void;
}

function createOffers(): Offers {
  const offers = new Map<string, Offer>();
  const listeners = new Set<() => void>();
  let names = '';
  const tell = (): void => {
    const now = [...offers.values()].flatMap(({ commands }) => commands.map(({ id }) => id)).join();
    if (now === names) return;
    names = now;
    for (const listener of listeners) listener();
  };
  return {
    put: (key, offer) => {
      offers.set(key, offer);
      tell();
    },
    drop: (key) => {
      offers.delete(key);
      tell();
    },
    at: (wanted) =>
      [...offers.values()].flatMap(({ place, commands }) => (place === wanted ? commands : [])),
    names: () => names,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const OffersContext = createContext(createOffers());

/** Keeps what is offered; one for the whole window. */
export function CommandProvider({ children }: { children: ReactNode }) {
  const [offers] = useState(createOffers);
  return <OffersContext.Provider value={offers}>{children}</OffersContext.Provider>;
}

/** Offers commands while the part of the window that calls it is on show. */
export function useOffer(place: Place, commands: readonly Command[]): void {
  const offers = useContext(OffersContext);
  const key = useId();
  useEffect(() => offers.put(key, { place, commands }));
  useEffect(() => () => offers.drop(key), [offers, key]);
}

/** What is offered, as it changes. */
export function useOffered(place: Place): Command[] {
  const offers = useContext(OffersContext);
  useSyncExternalStore(offers.subscribe, offers.names);
  return offers.at(place);
}
