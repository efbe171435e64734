/**
 * Greedy decoding with node-llama-cpp and SmolLM2's own GGUF file: what Nanodesk's text engine is measured against.
 * Usage: node llama-text.mjs MODELS_FOLDER THREADS REQUEST.json (see text-request.mjs)
 * The library and the file are put into `llama/` by `node scripts/rivals/install-llama.mjs`.
 * Prints one JSON line, or `{"missing": WHAT}` where they are not there.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LLAMA_FOLDER, LLAMA_MODEL, LLAMA_PACKAGE } from './llama-files.mjs';
import { readRequest, tell } from './text-request.mjs';

const [, threads, file] = process.argv.slice(2);
const missing = [LLAMA_PACKAGE, LLAMA_MODEL].find((needed) => !existsSync(needed));
if (missing) tell({ missing: path.relative(LLAMA_FOLDER, missing) });
else {
  const { version } = JSON.parse(readFileSync(path.join(LLAMA_PACKAGE, 'package.json'), 'utf8'));
  const library = await import(path.join(LLAMA_PACKAGE, 'dist', 'index.js'));
  tell({ version, ...(await measure(library, readRequest(file))) });
}

async function measure({ getLlama }, { runs }) {
  const started = performance.now();
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error' });
  const model = await llama.loadModel({ modelPath: LLAMA_MODEL });
  const loadMs = performance.now() - started;
  const results = [];
  for (const run of runs) results.push(await decode(model, run));
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  await llama.dispose();
  return { loadMs, peakMemory, runs: results };
}

/** The first token's time is the prefill's; the rest is decoding. The end marker does not end it. */
async function decode(model, { prompt, tokens }) {
  const room = { contextSize: prompt.length + tokens, threads: Number(threads) };
  const llamaContext = await model.createContext(room);
  const ids = [];
  const times = [];
  const started = performance.now();
  const greedy = { temperature: 0, yieldEogToken: true };
  for await (const token of llamaContext.getSequence().evaluate(prompt, greedy)) {
    ids.push(token);
    times.push(performance.now());
    if (ids.length === tokens) break;
  }
  await llamaContext.dispose();
  return { firstMs: times[0] - started, decodeMs: times.at(-1) - times[0], ids };
}
