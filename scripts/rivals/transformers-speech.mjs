/**
 * Speech to text with transformers.js's own pipeline and our weights: what Nanodesk is measured against.
 * Usage: node transformers-speech.mjs MODELS_FOLDER THREADS LANGUAGE FILE
 * Prints one JSON line: text, seconds of work (neither loading nor reading the file counts), peak memory in bytes;
 * or `{"missing": PACKAGE}` where the development dependency is not installed.
 */
import { createReader, SAMPLE_RATE } from './sound.mjs';

const PACKAGE = '@huggingface/transformers';
/** The longest sound that Whisper takes at once; longer ones are cut into overlapping pieces of this length. */
const CHUNK_SECONDS = 30;

const [modelsFolder, threads, language, file] = process.argv.slice(2);
const tell = (result) => console.log(JSON.stringify(result));

const library = await import(PACKAGE).catch((error) => {
  if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
  throw error;
});
if (library) tell(await transcribe(library));
else tell({ missing: PACKAGE });

async function transcribe({ pipeline, env }) {
  env.allowRemoteModels = false;
  env.localModelPath = modelsFolder;
  const recognise = await pipeline('automatic-speech-recognition', 'whisper-base', {
    dtype: 'q8',
    session_options: { intraOpNumThreads: Number(threads), logSeverityLevel: 3 },
  });
  const read = await createReader();
  const samples = await read(file);
  const long = samples.length > CHUNK_SECONDS * SAMPLE_RATE;
  const start = performance.now();
  const { text } = await recognise(samples, {
    language,
    task: 'transcribe',
    ...(long ? { chunk_length_s: CHUNK_SECONDS } : {}),
  });
  const seconds = (performance.now() - start) / 1000;
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  return { text: text.trim(), seconds, peakMemory, version: env.version };
}
