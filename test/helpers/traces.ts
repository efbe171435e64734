/** Looks for words in the raw bytes of files, in every form in which a program may have written them. */
import { readFileSync } from 'node:fs';
import { filesBelow } from './library';

/** Each byte as one character, capitals small, as far as ASCII goes. */
const plain = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase();

/** Without its ends: an index may keep a word without the letters that it shares with its neighbour. */
const coreOf = (word: string): string => word.slice(1, -1).toLowerCase();

const isIn = (bytes: string, word: string): boolean =>
  bytes.includes(plain(Buffer.from(coreOf(word)))) ||
  bytes.includes(plain(Buffer.from(coreOf(word), 'utf16le')));

/** Such as `tapir in library/library.sqlite-wal`: the words that the names or bytes of files below the folders hold. */
export function tracesOf(words: readonly string[], ...folders: string[]): string[] {
  return folders.flatMap(filesBelow).flatMap((file) => {
    const bytes = plain(Buffer.concat([Buffer.from(`${file}\n`), readFileSync(file)]));
    return words.filter((word) => isIn(bytes, word)).map((word) => `${word} in ${file}`);
  });
}
