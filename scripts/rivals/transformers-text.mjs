/**
 * Greedy decoding with transformers.js and our weights: what Nanodesk's text engine is measured against.
 * Usage: node transformers-text.mjs MODELS_FOLDER THREADS REQUEST.json (see text-request.mjs)
 * Attention adds in the same order as in ours (main/inference/session.ts), so that tokens can be compared.
 * Prints one JSON line, or `{"missing": PACKAGE}` where the development dependency is not installed.
 */
import { readRequest, tell } from './text-request.mjs';

const PACKAGE = '@huggingface/transformers';
const [modelsFolder, threads, file] = process.argv.slice(2);

process.env.ORT_GQA_DISABLE_FLASH_ATTENTION = '1';
const library = await import(PACKAGE).catch((error) => {
  if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
  throw error;
});
if (library) tell(await measure(library, readRequest(file)));
else tell({ missing: PACKAGE });

async function measure({ AutoModelForCausalLM, Tensor, env }, { model: id, runs }) {
  env.allowRemoteModels = false;
  env.localModelPath = modelsFolder;
  const started = performance.now();
  const model = await AutoModelForCausalLM.from_pretrained(id, {
    dtype: 'q8',
    session_options: { intraOpNumThreads: Number(threads), logSeverityLevel: 3 },
  });
  const loadMs = performance.now() - started;
  const results = [];
  for (const run of runs) results.push(await decode(model, Tensor, run));
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  return { version: env.version, loadMs, peakMemory, runs: results };
}

/** The first token's time is the prefill's; the rest is decoding. The end marker is not let through. */
async function decode(model, Tensor, { prompt, tokens }) {
  const tensor = (data) => new Tensor('int64', data, [1, prompt.length]);
  const times = [];
  const streamer = { put: () => times.push(performance.now()), end() {} };
  const started = performance.now();
  const output = await model.generate({
    input_ids: tensor(BigInt64Array.from(prompt, BigInt)),
    attention_mask: tensor(BigInt64Array.from(prompt, () => 1n)),
    max_new_tokens: tokens,
    min_new_tokens: tokens,
    do_sample: false,
    streamer,
  });
  // The streamer is given the prompt first.
  const [first, last] = [times[1], times.at(-1)];
  return {
    firstMs: first - started,
    decodeMs: last - first,
    ids: Array.from(output.data, Number).slice(prompt.length),
  };
}
