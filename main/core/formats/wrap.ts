/** Breaks a subtitle into lines, and joins lines again: `unwrap(wrap(text))` is `text`. */

/** Columns of one line: 42 is the limit that broadcasters and streaming services share. */
const MAX_COLUMNS = 42;

/** Scripts without spaces between words: a line may end after any letter, and joining adds no space. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303fー！（），．：；？`;
/** Marks that may not begin a line. */
const CLOSING = '、。，．！？：；）」』】ー';

const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, 'u');
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const BREAK = new RegExp(
  `(?<=[${UNSPACED}])(?=[${UNSPACED}])(?![${CLOSING}])|(?<![${UNSPACED}]) | (?![${UNSPACED}])`,
  'u',
);
const WIDE = new RegExp(String.raw`[${UNSPACED}\p{Script=Hangul}]`, 'u');

const columns = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);

const join = (before: string, after: string): string =>
  ENDS_UNSPACED.test(before) && BEGINS_UNSPACED.test(after) ? before + after : `${before} ${after}`;

/** Fills each line as far as `limit` columns allow; a longer word stands alone. */
function fill(pieces: string[], limit: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? piece : join(last, piece);
    if (last !== undefined && columns(longer) <= limit) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

/** Lines of at most 42 columns, as few as possible and about equally long. */
export function wrap(text: string): string {
  const flat = text.replace(/[ \t\r\n]+/g, ' ').trim();
  const pieces = flat.split(BREAK);
  const tightest = fill(pieces, MAX_COLUMNS);
  const even = Math.ceil(columns(flat) / tightest.length);
  for (let limit = even; limit < MAX_COLUMNS; limit++) {
    const lines = fill(pieces, limit);
    if (lines.length <= tightest.length) return lines.join('\n');
  }
  return tightest.join('\n');
}

/** The lines of a cue as one line of text. */
export const unwrap = (lines: string[]): string =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((text, line) => (text === '' ? line : join(text, line)), '');
