/** JSON of any size, piece by piece. The only importer of @streamparser/json (MIT): it keeps what is asked for, 40 MB/s. */
import { JSONParser } from '@streamparser/json';
import { AppError } from '../../../contract';
import type { ExportEntry } from './types';

export interface Piece {
  /** From the root, such as `chats.list.3.messages.17`. */
  path: (string | number)[];
  value: unknown;
}

/** One value deeper than this in a piece is no chat's. */
const PARSED_AT_ONCE = 64 * 1024;

/**
 * The values at these paths (`$.messages.*`), in the order of the file; what they are taken from is not kept.
 * @param separator between documents of a file of JSON lines
 * @throws AppError `bad-input` where the file is no JSON or ends in the middle.
 */
export async function* piecesOf(
  entry: ExportEntry,
  paths: string[],
  signal: AbortSignal,
  separator?: string,
): AsyncGenerator<Piece> {
  let found: Piece[] = [];
  const parser = new JSONParser({
    paths,
    keepStack: false,
    ...(separator === undefined ? {} : { separator }),
  });
  parser.onValue = ({ value, key, stack }) => {
    const path = [
      ...stack.slice(1).map((level) => level.key!),
      ...(key === undefined ? [] : [key]),
    ];
    found.push({ path, value });
  };
  for await (const bytes of entry.open()) {
    for (let at = 0; at < bytes.length; at += PARSED_AT_ONCE) {
      signal.throwIfAborted();
      refusing(entry, () => parser.write(bytes.subarray(at, at + PARSED_AT_ONCE)));
      yield* found;
      found = [];
    }
  }
  // A whole document has ended the parser already; a document cut short has not.
  if (!parser.isEnded) refusing(entry, () => parser.end());
  yield* found;
}

function refusing(entry: ExportEntry, work: () => void): void {
  try {
    work();
  } catch {
    throw new AppError(
      'bad-input',
      `${entry.path} is damaged: its JSON cannot be read to the end.`,
      'Export the chat again, or copy the file again.',
    );
  }
}

export type Fields = Record<string, unknown>;

/** An object's fields; none of anything else. */
export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** A text, or null. */
export const textField = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** The objects of a list; none where it is no list. */
export const listField = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.map(fields) : [];

/** A number or text as text, or null: names that exports give to messages. */
export const keyField = (value: unknown): string | null =>
  typeof value === 'number' ? String(value) : textField(value);
