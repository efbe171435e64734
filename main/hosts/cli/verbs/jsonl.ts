/** References as JSON lines. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The lines of every `*.jsonl` of a folder whose name begins with `kind`, in the order of the names. */
export const jsonlIn = (folder: string, kind = ''): string =>
  readdirSync(folder)
    .filter((name) => name.startsWith(kind) && name.endsWith('.jsonl'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
