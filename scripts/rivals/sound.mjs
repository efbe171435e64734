/** Sound for the comparison: files read by our own decoders, so that both programs hear the same samples. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export const SAMPLE_RATE = 16_000;

/** The reader of main/inference/audio, bundled into a folder that is gone once it is loaded. */
async function loadReader() {
  const entry = path.join(root, 'main/inference/audio/open.ts');
  const folder = await mkdtemp(path.join(tmpdir(), 'nanodesk-reader-'));
  const outfile = path.join(folder, 'open.cjs');
  try {
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      // Where the code believes to lie: from there its libraries are found.
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(entry).href) },
      logLevel: 'error',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A function that gives all samples of a file, mono at 16 kHz. */
export async function createReader() {
  const { openAudio } = await loadReader();
  return async (file) => {
    const source = await openAudio(file);
    const pieces = [];
    for await (const piece of source.read(0)) pieces.push(piece);
    await source.close();
    return concat(pieces);
  };
}

export function concat(pieces) {
  const all = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
