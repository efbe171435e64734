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
  /** `audio`, `video`; none for what the computer plays; undefined where Electron does not say. */
  mediaTypes: readonly string[] | undefined;
  /** What `givesSystemSound` says. */
  systemSound: boolean;
}

/**
 * The microphone for the page itself, and what the computer plays where it can be had; copying text to the clipboard;
 * notifications; nothing else, for nobody else.
 */
export function mayUse(facts: PermissionFacts): boolean {
  const { permission, requester, mediaTypes, systemSound } = facts;
  if (requester === undefined || !isOwnOrigin(requester)) return false;
  if (permission === 'clipboard-sanitized-write' || permission === 'notifications') return true;
  if (permission === 'display-capture') return systemSound;
  if (permission !== 'media') return false;
  // Electron 22 asks so for what is shared, and `mayHearSystem` decides it.
  if (mediaTypes?.length === 0) return systemSound;
  return mediaTypes?.length === 1 && mediaTypes[0] === 'audio';
}

export interface SystemFacts {
  /** Node's name, such as `win32`. */
  platform: string;
  /** Of the system, such as `14.2.1`. */
  systemVersion: string;
  /** Of Chromium, such as `108.0.5359.215`. */
  chromium: string;
}

/** Whether Chromium can hear what the computer plays; where from, says docs/decisions/0029-system-sound.md. */
export function givesSystemSound({ platform, systemVersion, chromium }: SystemFacts): boolean {
  const release = Number.parseInt(chromium, 10);
  if (platform === 'win32') return true;
  if (platform === 'linux') return release >= 122;
  const [major = 0, minor = 0] = systemVersion.split('.').map(Number);
  return platform === 'darwin' && release >= 142 && (major > 14 || (major === 14 && minor >= 2));
}

export interface ShareFacts {
  frame: FrameFacts | null | undefined;
  audioRequested: boolean;
  /** Whether a person has just pressed something. */
  userGesture: boolean;
}

/** Whether what the computer plays may be heard now: by the page, for a person who has just asked for it. */
export const mayHearSystem = ({ frame, audioRequested, userGesture }: ShareFacts): boolean =>
  isTrustedSender(frame) && audioRequested && userGesture;

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
