/** References as JSON lines. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The lines of every `*.jsonl` of a folder, by the names of the files. */
export const jsonlIn = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
