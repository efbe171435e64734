/** Where a download may go: the hub and its stores, over TLS, and nowhere else. Pure: looks at addresses only. */

/** The hub, and what it redirects large files to (cdn-lfs*.hf.co, cas-bridge.xethub.hf.co, *.cdn.hf.co). */
const DOMAINS = ['huggingface.co', 'hf.co'];

export const HUB = 'https://huggingface.co';

/**
 * Whether a request may be sent to `url`. With another `base` than the hub (tests: a server on this computer) only its
 * own origin is let through.
 */
export function mayVisit(url: URL, base: string): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (base !== HUB) return url.origin === new URL(base).origin;
  const host = url.hostname.toLowerCase();
  const known = DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
  return url.protocol === 'https:' && url.port === '' && known;
}
