/** All models as the core knows them, behind one process of their own. Imports nothing that runs a model. */
import os from 'node:os';
import type { Inference, TextModel } from '../core/ports';
import { type Connection, type ConnectionOptions, createConnection } from './connection';
import { measureText } from './measure';
import { EMBEDDING_LANGUAGES, EMBEDDING_MODEL, TEXT_LANGUAGES, TEXT_MODEL } from './models';
import type { Configuration } from './protocol';

export interface InferenceOptions extends Pick<ConnectionOptions, 'spawn' | 'idleMs' | 'lookMs'> {
  /** The folder with `catalog.json`. */
  modelsFolder: string;
  /** Where models lie that a person added. */
  addedFolder?: string;
  /** The model that writes, as the catalogue names it; asked before each call. */
  textModel?: () => string;
  /** Languages (BCP 47) that an added model writes. */
  languagesOf?: (model: string) => readonly string[];
  /** Asked each time the process starts; 0: as many as there are cores, four at most. */
  threads?: () => number;
  /** MB that the models may take; 0: no limit. */
  memoryLimit?: () => number;
}

const MB = 1e6;

const defaultThreads = () => Math.max(1, Math.min(4, os.cpus().length));

/** Makes the models usable; nothing is started before the first call. */
export function createInference(options: InferenceOptions): Inference {
  const { modelsFolder, addedFolder, spawn, idleMs, textModel = () => TEXT_MODEL } = options;
  const configurationOf = (model: string): Configuration => ({
    modelsFolder,
    ...(addedFolder === undefined ? {} : { addedFolder }),
    textModel: model,
    threads: options.threads?.() || defaultThreads(),
    memoryLimit: (options.memoryLimit?.() ?? 0) * MB,
  });
  const line = createConnection({
    spawn,
    idleMs,
    lookMs: options.lookMs,
    configuration: () => configurationOf(textModel()),
  });
  const languages = (model: string) => TEXT_LANGUAGES[model] ?? options.languagesOf?.(model) ?? [];
  return {
    speech: {
      transcribe: ({ path, language, from }, onWindow, signal) =>
        line.call('transcribe', { path, language, from }, signal, (part) => {
          if (part.kind === 'window') onWindow(part.window);
        }),
    },
    voices: {
      hear: async (path, spans, onDone, signal) => {
        if (!spans.length) return [];
        const request = { path, spans };
        const { dimensions, values } = await line.call('hearVoices', request, signal, (part) => {
          if (part.kind === 'share') onDone(part.done);
        });
        return vectorsOf(values, dimensions);
      },
    },
    audio: { probe: (path, signal) => line.call('probe', { path }, signal) },
    embedding: {
      id: EMBEDDING_MODEL,
      knows: (language) => EMBEDDING_LANGUAGES.includes(language),
      embed: async (texts, signal) => {
        if (!texts.length) return [];
        const { dimensions, values } = await line.call('embed', { texts }, signal);
        return vectorsOf(values, dimensions);
      },
    },
    text: textThrough(line, textModel, languages),
    openText: (id) => {
      const own = createConnection({ spawn, idleMs, configuration: () => configurationOf(id) });
      return { text: textThrough(own, () => id, languages), close: own.close };
    },
    models: {
      list: () => line.call('listModels', {}),
      verify: () => line.call('verifyModels', {}),
      measure: (id, signal) =>
        measureText({ spawn, configuration: () => configurationOf(id) }, signal),
      measureText: async (request, signal) => {
        const configuration = () => configurationOf(textModel());
        const own = createConnection({ spawn, idleMs, configuration });
        return own.call('measureText', request, signal).finally(own.close);
      },
    },
    review: line.review,
    processId: line.processId,
    close: async () => line.close(),
  };
}

const vectorsOf = (values: Float32Array, dimensions: number): Float32Array[] =>
  Array.from({ length: values.length / dimensions }, (_, i) =>
    values.subarray(i * dimensions, (i + 1) * dimensions),
  );

const textThrough = (
  line: Connection,
  textModel: () => string,
  languages: (model: string) => readonly string[],
): TextModel => ({
  get id() {
    return textModel();
  },
  knows: (language) => languages(textModel()).includes(language),
  generate: (request, onText, signal) =>
    line.call('generate', request, signal, (part) => {
      if (part.kind === 'text') onText(part.sequence, part.piece);
    }),
  likelihood: async (prompt, continuations, signal) =>
    continuations.length ? line.call('likelihood', { prompt, continuations }, signal) : [],
  count: async (texts, signal) => (texts.length ? line.call('countTokens', { texts }, signal) : []),
});
