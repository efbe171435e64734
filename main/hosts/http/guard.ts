/**
 * Decides on every request before anything else looks at it. Pure: facts in, status of the refusal out.
 * Host first, because a rebound name passes every check of Origin against Host (DNS rebinding).
 */
import type { Session } from './session';

export interface RequestFacts {
  method?: string;
  url?: string;
  /** Names and values in turn, as they came: Node hides repeated headers. */
  rawHeaders: string[];
}

/** One name for each port: browsers keep cookies by host alone, and two libraries may be served at once. */
export const cookieName = (port: number): string => `nanodesk-${port}`;

/** A header's value; undefined where there is none, null where it came more than once. */
function singleHeader({ rawHeaders }: RequestFacts, name: string): string | undefined | null {
  const values = rawHeaders.filter(
    (_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === name,
  );
  return values.length > 1 ? null : values[0];
}

/** 403 for a request that no page of ours and no person would send; null lets it pass. */
export function refuseOrigin(request: RequestFacts, port: number): 403 | null {
  const { method, url } = request;
  if (method !== 'GET' && method !== 'POST') return 403;
  if (!url || !isPlainPath(url)) return 403;
  const host = singleHeader(request, 'host');
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return 403;
  const origin = singleHeader(request, 'origin');
  const isOwn = origin === `http://${host}`;
  if (!isOwn && (method === 'POST' || origin !== undefined)) return 403;
  const site = singleHeader(request, 'sec-fetch-site');
  const allowed =
    method === 'POST' ? [undefined, 'same-origin'] : [undefined, 'same-origin', 'none'];
  return site !== null && allowed.includes(site) ? null : 403;
}

/** Whether the path means what it says: no dots to climb by, no second name for the same place. */
function isPlainPath(url: string): boolean {
  const path = url.split('?', 1)[0] as string;
  return /^\/(?!\/)[\w./-]*$/.test(path) && new URL(path, 'http://localhost').pathname === path;
}

/** The one address that needs no key, because it is one. */
export const OPEN_LINK = /^\/open\/([\w-]{43})$/;

/** 401 for a request without the key that its path needs; null lets it pass. */
export function refuseStranger(request: RequestFacts, port: number, session: Session): 401 | null {
  const url = request.url ?? '';
  if (request.method === 'GET' && OPEN_LINK.test(url)) return null;
  const passes = url.startsWith('/api/')
    ? hasToken(request, session)
    : hasCookie(request, port, session);
  return passes ? null : 401;
}

const hasToken = (request: RequestFacts, session: Session): boolean => {
  const match = /^Bearer ([\w-]{1,200})$/.exec(singleHeader(request, 'authorization') ?? '');
  return match !== null && session.isToken(match[1] as string);
};

const hasCookie = (request: RequestFacts, port: number, session: Session): boolean => {
  const prefix = `${cookieName(port)}=`;
  const cookies = (singleHeader(request, 'cookie') ?? '').split('; ');
  const own = cookies.filter((cookie) => cookie.startsWith(prefix));
  return own.length === 1 && session.isCookie((own[0] as string).slice(prefix.length));
};
