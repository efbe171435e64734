/** Headers of everything that a host shows to a page. Knows neither a server nor Electron. */

/**
 * The policy of the page: nothing but its own files, no code made from text, no style beside its sheets.
 * `blob:` carries sound and files to be saved.
 */
const PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
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

/** Headers of every answer; `isPage` only for the page itself. No `Access-Control-*`, on purpose. */
export const securityHeaders = (isPage = false): Record<string, string> => ({
  'Content-Security-Policy': isPage ? PAGE : NO_PAGE,
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'microphone=(self), display-capture=(self), camera=(), geolocation=()',
  'Cache-Control': 'no-store',
});
