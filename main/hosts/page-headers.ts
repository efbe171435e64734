/** Headers of everything that a host shows to a page. Knows neither a server nor Electron. */

/** Stands in index.html where styles made at run time (wave form, dialogs) look for their nonce. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * The policy of the page: nothing but its own files, and no code made from text.
 * Styles made at run time need `nonce`; `blob:` carries sound and files to be saved.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Policy of an answer that is no page: were it ever shown as one, it could do nothing. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

/** Headers of every answer; `nonce` only for the page itself. No `Access-Control-*`, on purpose. */
export const securityHeaders = (nonce?: string): Record<string, string> => ({
  'Content-Security-Policy': nonce === undefined ? NO_PAGE : contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'microphone=(self), camera=(), geolocation=()',
  'Cache-Control': 'no-store',
});
