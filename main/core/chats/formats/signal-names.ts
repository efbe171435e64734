/** Who and what a Signal conversation is called. */
import { baseOf, folderOf } from './media';
import type { ExportEntry, ExportSource } from './types';

/** The exports' word for the person at the computer. */
export const ME = 'Me';

/** Names that tools give to every conversation's file. */
const COMMON = /^(chat|index|data|messages|conversation|signal)$/i;

/** The file's own name, else its folder's, else the export's; numbers in brackets behind it are left out. */
export function signalTitle(source: ExportSource, entry: ExportEntry): string {
  const candidates = [entry.path, folderOf(entry.path), source.name].map(stemOf);
  const name = candidates.find((stem) => stem !== '' && !COMMON.test(stem)) ?? 'Signal';
  return name.replace(/ \((\+?\d[\d ]{5,}|[\da-f-]{32,}|group[^)]*)\)$/i, '');
}

const stemOf = (path: string): string =>
  baseOf(path).replace(/\.(json|jsonl|txt|md|html?|zip)$/i, '');
