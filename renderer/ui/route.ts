/** Where the window is, kept in the address after `#`, so that back, reload and links work in every shell. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { screen: 'library' }
  | { screen: 'welcome' }
  | { screen: 'recording'; id: string; segment: number | null }
  | { screen: 'chats' }
  | { screen: 'chat'; id: string; message: number | null }
  | { screen: 'promises' }
  | { screen: 'record' }
  | { screen: 'settings' }
  | { screen: 'models' }
  | { screen: 'bin' }
  | { screen: 'about' };

/** Where an address within the page leads; an unknown one leads to the library. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen, id] = path.split('/');
  if (isPlain(screen)) return { screen };
  if (screen === 'chats')
    return id ? { screen: 'chat', id, message: placeIn(query, 'message') } : { screen };
  if (screen !== 'recordings' || !id) return { screen: 'library' };
  return { screen: 'recording', id, segment: placeIn(query, 'segment') };
}

const PLAIN = ['welcome', 'promises', 'record', 'settings', 'models', 'bin', 'about'] as const;

const isPlain = (screen: string | undefined): screen is (typeof PLAIN)[number] =>
  PLAIN.some((plain) => plain === screen);

function placeIn(query: string, name: string): number | null {
  const place = Number.parseInt(new URLSearchParams(query).get(name) ?? '', 10);
  return Number.isNaN(place) ? null : place;
}

/** The address of a place: the inverse of `parseRoute`. */
export function hrefOf(route: Route): string {
  if (route.screen === 'library') return '#/';
  if (route.screen === 'chat') {
    const at = route.message === null ? '' : `?message=${route.message}`;
    return `#/chats/${route.id}${at}`;
  }
  if (route.screen !== 'recording') return `#/${route.screen}`;
  const at = route.segment === null ? '' : `?segment=${route.segment}`;
  return `#/recordings/${route.id}${at}`;
}

/** The address of a recording, or of one segment (by id) in it. */
export const toRecording = (id: string, segment: number | null = null): string =>
  hrefOf({ screen: 'recording', id, segment });

/** The address of a chat, or of one message (by id) in it. */
export const toChat = (id: string, message: number | null = null): string =>
  hrefOf({ screen: 'chat', id, message });

/** The recorder. */
export const RECORD = '#/record';
/** The same, and does what the key for recording does. */
export const RECORD_NOW = '#/record/now';
/** The same, and ends the recording that is being made, to keep it. */
export const RECORD_STOP = '#/record/stop';

/** The library with the search box in focus. */
export const SEARCH = '#/search';

/** Leads to another place, which the browser's Back undoes. */
export function go(href: string): void {
  if (href === location.hash) arrive();
  else location.hash = href;
}

const subscribe = (onChange: () => void): (() => void) => {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
};

/** The address within the page, as it changes. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash);

/** The place that is shown, as it changes. */
export const useRoute = (): Route => parseRoute(useHash());

let arrivals = 0;
const waiting = new Set<() => void>();

function arrive(): void {
  arrivals += 1;
  for (const onArrival of waiting) onArrival();
}

/** A link to where one is already changes nothing that the browser would tell of. */
function arriveByLink({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (link?.getAttribute('href') === location.hash) arrive();
}

function subscribeArrivals(onArrival: () => void): () => void {
  if (waiting.size === 0) document.addEventListener('click', arriveByLink);
  waiting.add(onArrival);
  return () => {
    waiting.delete(onArrival);
    if (waiting.size === 0) document.removeEventListener('click', arriveByLink);
  };
}

/** Counts how often somebody asked for the address where they were: the place is to be shown once more. */
export const useArrivals = (): number => useSyncExternalStore(subscribeArrivals, () => arrivals);
