/**
 * Everything the desktop host decides about what a page may do. Pure functions over text, so that they are tested
 * without Electron; each file that asks them only carries the answer out.
 */

export const SCHEME = 'nanodesk';
/** The page's origin as Chromium writes it for a standard scheme. */
export const ORIGIN = `${SCHEME}://app`;
export const PAGE_URL = `${ORIGIN}/`;
/** Where the page begins, pauses or goes on with a recording. */
export const RECORD_URL = `${PAGE_URL}#/record/now`;
/** Where it ends the recording and keeps it. */
export const STOP_URL = `${PAGE_URL}#/record/stop`;

export interface FrameFacts {
  url: string;
  /** Null for the top frame. */
  parent: unknown;
}

const MAX_URL_LENGTH = 2048;

/** Spaces and control characters, which parsers drop or move, and characters that turn a host into something else. */
const isOddlyWritten = (url: string): boolean =>
  [...url].some((character) => character <= ' ' || character === '\\' || character === '\u007f');

const parse = (url: string): URL | null => {
  if (typeof url !== 'string' || url.length > MAX_URL_LENGTH || isOddlyWritten(url)) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
};

/** Whether an address is the page itself; only its fragment may differ. */
const isPage = (url: string): boolean => parse(url) !== null && url.split('#', 1)[0] === PAGE_URL;

/** Whether an origin, or an address within it, is the page's own. */
const isOwnOrigin = (url: string): boolean => url === ORIGIN || isPage(url);

/** Whether a message comes from the page in the top frame: no other frame, no frame that is gone. */
export const isTrustedSender = (frame: FrameFacts | null | undefined): boolean =>
  frame !== null && frame !== undefined && frame.parent === null && isPage(frame.url);

/** Whether the window may go to an address: only to the page, which it shows already. */
export const mayNavigate = (url: string): boolean => isPage(url);

/**
 * The address to show to the person before it is opened in their browser, or null where it is refused.
 * Only https without credentials, and mailto with one plain address.
 */
export function externalUrl(url: string): string | null {
  const parsed = parse(url);
  if (!parsed) return null;
  if (parsed.protocol === 'https:') return isPlainWebAddress(parsed, url) ? parsed.href : null;
  return /^mailto:[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+$/.test(url) ? url : null;
}

const isPlainWebAddress = ({ username, password, hostname, port }: URL, url: string): boolean =>
  /^https:\/\/[^/@]+(\/|$)/.test(url) &&
  username === '' &&
  password === '' &&
  port === '' &&
  /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(hostname) &&
  !hostname.includes('xn--') &&
  !/(^|\.)(localhost|local|internal|localdomain)$/.test(hostname);

export interface PermissionFacts {
  /** Electron's name, such as `media`. */
  permission: string;
  /** Origin or address of whoever asks. */
  requester: string | undefined;
  /** `audio`, `video`; undefined where Electron does not say. */
  mediaTypes: readonly string[] | undefined;
}

/** The microphone for the page itself; copying text to the clipboard; notifications; nothing else, for nobody else. */
export function mayUse({ permission, requester, mediaTypes }: PermissionFacts): boolean {
  if (requester === undefined || !isOwnOrigin(requester)) return false;
  if (permission === 'clipboard-sanitized-write' || permission === 'notifications') return true;
  return (
    permission === 'media' &&
    mediaTypes?.length === 1 &&
    mediaTypes.every((type) => type === 'audio')
  );
}

/** Whether the network stack may load an address: the page's own scheme, and what the page made itself. */
export const mayLoad = (url: string): boolean =>
  url.startsWith(PAGE_URL) || url.startsWith(`blob:${PAGE_URL}`) || url.startsWith('devtools://');

/** Whether a download may be saved, where the person says: what the page made itself, and what came with a message. */
export const mayDownload = (url: string): boolean =>
  url.startsWith(`blob:${PAGE_URL}`) || /^nanodesk:\/\/app\/media\/message-\d{1,15}$/.test(url);

/** What an address of our scheme asks for. */
export type SchemeRequest =
  | { kind: 'page'; path: string }
  | { kind: 'media'; medium: string }
  | { kind: 'refused' };

const REFUSED: SchemeRequest = { kind: 'refused' };

/** Reads an address of our scheme. Files are looked for inside the page's folder by `resolvePageFile`. */
export function readSchemeRequest(method: string, url: string): SchemeRequest {
  if (method !== 'GET' || !parse(url) || !url.startsWith(PAGE_URL)) return REFUSED;
  const path = (url.slice(ORIGIN.length).split('#', 1)[0] as string).split('?', 1)[0] as string;
  if (!/^\/[\w./-]*$/.test(path) || path.split('/').includes('..')) return REFUSED;
  const media = /^\/media\/([a-z0-9]{4,32}|message-\d{1,15})$/.exec(path);
  if (media) return { kind: 'media', medium: media[1] as string };
  return { kind: 'page', path };
}
