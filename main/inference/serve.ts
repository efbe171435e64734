/** What the inference process does: takes calls from a port, answers each once, stops when told. */
import { AppError } from '../contract';
import type { SpeechModel } from '../core/ports';
import { createAudioReader } from './audio/probe';
import { type ModelStore, openModels } from './catalog';
import { EMBEDDING_MODEL, SPEECH_MODEL, VAD_MODEL, VOICE_MODEL } from './models';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  type Configuration,
  calls,
  type FromWorker,
  toWorker,
  type WorkerPort,
} from './protocol';
import { createRoom } from './room';
import { isShortage, shortage } from './shortage';
import { createEmbedder, type Embedder } from './tasks/embed';
import { measureModel } from './tasks/measure-text';
import { createTranscriber } from './tasks/transcribe';
import { createVoiceEncoder } from './tasks/voices';
import { createWriter, loadLanguageModel, type Writer } from './tasks/write';

type Send = (message: FromWorker) => void;
interface Call {
  id: number;
  send: Send;
  signal: AbortSignal;
}
type Handlers = { [N in CallName]: (input: CallInput<N>, call: Call) => Promise<CallOutput<N>> };

const ALIVE_MS = 5_000;

const failureOf = (thrown: unknown, { aborted }: AbortSignal): AppError =>
  aborted ? new AppError('cancelled', 'Stopped.') : AppError.from(thrown);

/** Answers until the other end is gone. Models are loaded when first needed and stay until then. */
export function serveInference(port: WorkerPort): void {
  const send: Send = (message) => port.postMessage(message);
  const running = new Map<number, AbortController>();
  let handlers: Handlers | null = null;

  const answer = async (id: number, name: CallName, input: unknown) => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      if (!handlers) throw new AppError('internal', 'The inference process was not configured.');
      const call = { id, send, signal: controller.signal };
      const output = await handle(handlers, name, input, call);
      send({ kind: 'done', id, output, memory: process.memoryUsage.rss() });
    } catch (thrown) {
      const error = isShortage(thrown) ? shortage() : failureOf(thrown, controller.signal);
      send({ kind: 'failed', id, error: error.toWire() });
    } finally {
      running.delete(id);
    }
  };

  setInterval(() => running.size > 0 && send({ kind: 'alive' }), ALIVE_MS).unref();
  port.onMessage((message) => {
    const parsed = toWorker.safeParse(message);
    if (!parsed.success) return;
    const { data } = parsed;
    if (data.kind === 'configure') handlers = createHandlers(data);
    else if (data.kind === 'stop') running.get(data.id)?.abort();
    else void answer(data.id, data.call, data.input);
  });
}

function handle<N extends CallName>(handlers: Handlers, name: N, input: unknown, call: Call) {
  return handlers[name](calls[name].input.parse(input) as CallInput<N>, call);
}

/** What turns one model into answers; each is loaded when it is first asked for. */
function createTasks(configuration: Configuration) {
  const { modelsFolder, addedFolder, textModel, threads, memoryLimit } = configuration;
  const models = once(() => openModels(modelsFolder, addedFolder));
  const room = createRoom(memoryLimit, models);
  /** The models of these names, once there is room for them. */
  const modelsFor = async (...ids: string[]) => {
    await room.take(...ids);
    return models();
  };
  const speech = once(
    async (): Promise<SpeechModel> =>
      createTranscriber(await modelsFor(SPEECH_MODEL, VAD_MODEL), { threads }),
  );
  const embedder = once(
    async (): Promise<Embedder> => createEmbedder(await modelsFor(EMBEDDING_MODEL), { threads }),
  );
  const voices = once(async () => createVoiceEncoder(await modelsFor(VOICE_MODEL)));
  const writer = once(
    async (): Promise<Writer> =>
      createWriter(await loadLanguageModel(await modelsFor(textModel), { id: textModel, threads })),
  );
  return { models, speech, embedder, voices, writer };
}

function createHandlers(configuration: Configuration): Handlers {
  const { textModel, threads } = configuration;
  const { models, speech, embedder, voices, writer } = createTasks(configuration);
  const reader = createAudioReader();
  const withModels = async (use: (store: ModelStore) => ReturnType<ModelStore['list']>) =>
    use(await models());
  return {
    transcribe: async (request, { id, send, signal }) =>
      (await speech()).transcribe(
        request,
        (window) => send({ kind: 'window', id, window }),
        signal,
      ),
    probe: ({ path }, { signal }) => reader.probe(path, signal),
    hearVoices: async ({ path, spans }, { id, send, signal }) =>
      (await voices()).hear(path, spans, (done) => send({ kind: 'share', id, done }), signal),
    embed: async ({ texts }, { signal }) => (await embedder()).embed(texts, signal),
    generate: async (request, { id, send, signal }) =>
      (await writer()).generate(
        request,
        (sequence, piece) => send({ kind: 'text', id, sequence, piece }),
        signal,
      ),
    likelihood: async ({ prompt, continuations }, { signal }) =>
      (await writer()).likelihood(prompt, continuations, signal),
    countTokens: async ({ texts }) => (await writer()).count(texts),
    peakMemory: async () => peakMemory(),
    measureText: async (request, { signal }) => {
      const started = performance.now();
      const model = await loadLanguageModel(await models(), { id: textModel, threads });
      const loadMs = performance.now() - started;
      const runs = await measureModel(model, request, signal);
      return { model: textModel, loadMs, threads, peakMemory: peakMemory(), runs };
    },
    listModels: () => withModels((store) => store.list()),
    verifyModels: () => withModels((store) => store.verify()),
  };
}

const peakMemory = (): number => process.resourceUsage().maxRSS * 1024;

/** Runs once and keeps the result; a failure is not kept, so that the next call tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((thrown: unknown) => {
      made = null;
      throw thrown;
    });
    return made;
  };
}
