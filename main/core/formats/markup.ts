/** Tags and entities of subtitle text, and the escapes that keep `<`, `&` and `-->` of what was said. */

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi;

/** Replaces HTML entities; unknown ones stay as they are. */
export const decodeEntities = (text: string): string =>
  text.replace(ENTITY, (all, decimal?: string, hex?: string, named?: string) => {
    if (named !== undefined) return NAMED[named.toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

const SRT_TAG = /<\/?(?:i|b|u|s|font)(?:\s[^<>]*)?>|\{\\[a-z]+\d*[^{}]*\}/gi;

/** SRT knows a handful of HTML tags and positions such as `{\an8}`; other `<` are text. */
export const stripSrtTags = (text: string): string => text.replace(SRT_TAG, '');

/** Every `<…>` of WebVTT is markup (classes, voices, word times). */
export const stripVttTags = (text: string): string => text.replace(/<\/?[^<>]*>/g, '');

/** WebVTT text: all that could be markup is escaped, so `-->` cannot appear either. */
export const escapeVtt = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** SRT has no escapes of its own and players show them; only what a reader would take for markup gets one. */
export const escapeSrt = (text: string): string =>
  text
    .replace(ENTITY, (all) => `&amp;${all.slice(1)}`)
    .replace(SRT_TAG, (tag) => tag.replaceAll('<', '&lt;').replaceAll('{', '&#123;'))
    .replaceAll('-->', '--&gt;');
