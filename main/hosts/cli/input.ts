/** Inputs: a path, or `-` for standard input, which is spooled to a file because decoders must seek. */
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Context } from './context';

/** The name that messages show. */
const SPOOLED_NAME = 'standard input';

/** The path to give to the app; the spooled file goes when the process ends, however it ends. */
export async function inputPath({ world, signal }: Context, file: string): Promise<string> {
  if (file !== '-') return path.resolve(file);
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
  world.onExit(() => rmSync(folder, { recursive: true, force: true }));
  const spooled = path.join(folder, SPOOLED_NAME);
  await pipeline(world.stdin, createWriteStream(spooled, { mode: 0o600 }), { signal });
  return spooled;
}

/** What is no file but could be an ID is one: `summarize` and `search --in` take both. */
export const looksLikeId = (argument: string): boolean =>
  /^[a-z0-9]{4,32}$/.test(argument) && !existsSync(argument);
