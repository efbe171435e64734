import type { Model } from '../../../main/contract';

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
    state: 'present',
  },
];
