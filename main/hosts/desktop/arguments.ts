/**
 * What a start asks for: a place in the library, or files to take in. Whatever is written in a link may come from a
 * stranger's page, so everything is refused that is not named here. Pure, but for looking whether a file is there.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGE_URL, SCHEME } from './policy';

export interface Wanted {
  /** The page's address of a place, or null. */
  place: string | null;
  /** Whole paths. */
  files: string[];
}

const NOTHING: Wanted = { place: null, files: [] };
/** A link to one recording or chat. It can show what is there, and nothing else: a link never changes anything. */
const LINK = new RegExp(`^${SCHEME}://(recordings|chats)/([a-z0-9]{4,32})/?$`);

/** The page's address of what a link names, or null where it is refused. */
export function placeOfLink(link: string): string | null {
  const [found, noun, id] = LINK.exec(link) ?? [];
  return found === link ? `${PAGE_URL}#/${noun}/${id}` : null;
}

/**
 * Reads the words of a command line, without the program's own name. Beside a link nothing else counts: on Windows a
 * link with quotes in it has become several words in other programs.
 */
export function readArguments(
  words: readonly string[],
  folder: string,
  isFile: (path: string) => boolean,
): Wanted {
  const link = words.find((word) => word.toLowerCase().startsWith(`${SCHEME}:`));
  if (link !== undefined) return { ...NOTHING, place: placeOfLink(link) };
  const paths = words.flatMap((word) => pathOf(word, folder) ?? []);
  return { ...NOTHING, files: [...new Set(paths)].filter(isFile) };
}

/** File managers give a path or a file's address; switches are Chromium's. */
function pathOf(word: string, folder: string): string | null {
  if (word === '' || word.startsWith('-') || word.includes('\0')) return null;
  if (!/^[a-z][a-z0-9+.-]+:/i.test(word)) return path.resolve(folder, word);
  if (!/^file:\/\/\//i.test(word) || /%00/.test(word)) return null;
  try {
    return fileURLToPath(word);
  } catch {
    return null;
  }
}
