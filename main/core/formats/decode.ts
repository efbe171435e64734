/** Bytes of a text file to text: UTF-8, UTF-16, and the older encodings that Korean, Japanese and Chinese subtitles still come in. */

const MARKS: [encoding: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Older encodings, each with the letters that must be common for it to be believed. */
const OLDER: [encoding: string, letters: RegExp][] = [
  ['euc-kr', /\p{Script=Hangul}/gu],
  ['shift_jis', /\p{Script=Hiragana}|\p{Script=Katakana}/gu],
  ['gb18030', /\p{Script=Han}/gu],
];

/** Never fails: bytes that are no text come out as text with control characters, which `parseTranscript` refuses. */
export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder(encodingOf(bytes)).decode(bytes);

/**
 * The encoding of a text; UTF-8 where nothing fits.
 * @param cut whether these are only its first bytes, which may end within a character
 */
export function encodingOf(bytes: Uint8Array, cut = false): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0];
  if (tryDecode('utf-8', bytes, cut) !== null) return 'utf-8';
  for (const [encoding, letters] of OLDER) {
    const text = tryDecode(encoding, bytes, cut);
    if (text !== null && isMostly(letters, text)) return encoding;
  }
  return tryDecode('windows-1252', bytes, cut) === null ? 'utf-8' : 'windows-1252';
}

/** Null where the bytes are not valid, or this runtime was built without the encoding. */
function tryDecode(encoding: string, bytes: Uint8Array, cut: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return null;
  }
}

const isMostly = (letters: RegExp, text: string): boolean => {
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(letters)?.length ?? 0) * 3 > all;
};
