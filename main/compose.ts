/** The only place where the parts meet: store and models behind the core, the core behind dispatch. */
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { AppError, AppEvent, Handlers, Settings } from './contract';
import { askHandlers } from './core/ask/handlers';
import { binHandlers } from './core/bin';
import { type Captures, createCaptures } from './core/captures/captures';
import { captureHandlers } from './core/captures/handlers';
import { chatHandlers } from './core/chats/handlers';
import { type MediaFile, mediaPath } from './core/chats/media';
import { createVoices, type Voices } from './core/chats/voices';
import type { ClockReading } from './core/clock-port';
import { createSummarizer } from './core/composition';
import type { Core } from './core/core';
import { createDownloads } from './core/downloads';
import { evaluationHandlers } from './core/evaluation/handlers';
import { createEvents } from './core/events';
import { fileHandlers } from './core/files';
import { createQueue, jobHandlers, type Queue } from './core/jobs';
import { createLeaks, type Leaks } from './core/leaks';
import { libraryHandlers } from './core/library';
import { modelHandlers } from './core/models';
import type { PdfWriter } from './core/pdf-port';
import type { Inference, Log, Network, Power } from './core/ports';
import { promiseHandlers } from './core/promises/handlers';
import { canOnlyBeRead } from './core/read-only';
import { recordingHandlers } from './core/recordings';
import { createRelay } from './core/relay';
import { replyHandlers } from './core/replies';
import { searchHandlers } from './core/search';
import { currentSettings, settingsHandlers } from './core/settings';
import { sharingHandlers } from './core/sharing/handlers';
import { speakerHandlers } from './core/speakers/handlers';
import type { Store } from './core/store-port';
import { summaryHandlers } from './core/summaries';
import { keepSweeping } from './core/sweep';
import { tagHandlers } from './core/tags';
import { templateHandlers } from './core/templates/handlers';
import { transcriptHandlers } from './core/transcripts';
import { versionHandlers } from './core/versions/handlers';
import { createFolderWatch, type FolderWatch, watchingHandlers } from './core/watching';
import { wipeHandlers } from './core/wipe';
import { createWorker } from './core/worker';
import { createDispatch, type Dispatch } from './dispatch';
import { createInference } from './inference/client';
import { forkWorker } from './inference/fork';
import type { WorkerPort } from './inference/protocol';
import { socketsOf } from './inference/sockets';
import { onnxRuntimeVersion } from './inference/version';
import { openStrangers } from './leaks/strangers';
import { takeLock } from './store/lock';
import { openStore, type StoreOptions } from './store/open';
import { createWeights, type HubOptions, languagesOf } from './weights/weights';

export type { MediaFile } from './core/chats/media';
export type { Arrivals } from './core/watched-store-port';
export type { WorkerPort } from './inference/protocol';
export { watchArrivals } from './store/arrivals';
export { isSealedBackup } from './store/backup-manifest';
export { defaultLibraryFolder, type LibraryPlace, locateLibrary } from './store/location';
export { finishMove } from './store/move-finish';
export { restoreLibrary } from './store/restore';

export interface ComposeOptions {
  libraryFolder: string;
  /** The file that says where the library lies once it was moved; left out for one that was named. */
  pointer?: string | undefined;
  /** The folder with `catalog.json` and the weights. */
  modelsFolder: string;
  version: string;
  log: Log;
  /** Starts the inference process; left out, a child of Node that runs `worker.cjs` beside this bundle. */
  spawnWorker?: () => WorkerPort;
  /** The host's address for what `mediaPath` names, such as a short-lived ticket; left out, there is none. */
  mediaUrl?: (medium: string) => string;
  /** False: jobs are only queued, for a process that works on them. Default true. */
  runJobs?: boolean;
  /** True: looks into the watched folder, for an app that stays open. */
  watchFolder?: boolean;
  /** Left out, the computer is taken to run on mains. */
  power?: Power;
  /** Asks for a folder in a window of the host; left out, there is none. */
  chooseFolder?: () => Promise<string | null>;
  /** Ends the program and starts it again; left out where the person does it. */
  restart?: () => void;
  /** The fonts of PDFs; left out, `fonts` beside this bundle. */
  fontsFolder?: string;
  /** better-sqlite3's binary; left out, Node's own from node_modules. */
  nativeBinding?: string;
  /** For tests: a server on this computer in place of the hub. */
  hub?: HubOptions;
  /** For tests: stands in for the clocks of the computer. */
  clocks?: () => ClockReading;
  /** For tests: stands in for what the system tells of free space. */
  freeSpace?: StoreOptions['freeSpace'];
  /** For tests: stands in for all models. */
  inference?: Inference;
}

export interface App {
  dispatch: Dispatch;
  /** What is said of a library that can only be read, once, by whoever opened it; else null. */
  readOnly: AppError | null;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Where a medium lies, for hosts that serve it: by a recording's id, or as a message's medium is named; else null. */
  mediaPath(medium: string): MediaFile | null;
  /** Resolves when what dead processes left of recordings is in the library; a gigabyte takes a few seconds. */
  recovered: Promise<void>;
  /** Ends within a second or so; a running job goes back into the queue. */
  close(): Promise<void>;
}

/** Opens the library and puts the application together. Rejects where the library cannot be opened. */
export async function compose(options: ComposeOptions): Promise<App> {
  const { libraryFolder: folder, pointer, nativeBinding, freeSpace } = options;
  const store = await openStore({ folder, pointer, nativeBinding, freeSpace });
  const core = createCore(options, store);
  const voices = createVoices(core);
  const { readOnly } = store;
  const canWrite = readOnly === null;
  const runJobs = canWrite && (options.runJobs ?? true);
  const worker = createWorker(core, voices, runJobs);
  const queue = createQueue(core, worker);
  const captures = createCaptures(core, queue);
  const folderWatch = createFolderWatch(core, queue, canWrite && (options.watchFolder ?? false));
  const leaks = createLeaks(core, openStrangers);
  createRelay(core);
  core.events.subscribe(({ name }) => {
    if (name === 'settings.changed') core.inference.review();
  });
  const endSweeping = runJobs ? keepSweeping(core) : null;
  worker.wake();
  const recovered = canWrite ? captures.recover() : Promise.resolve();
  return {
    dispatch: createDispatch(allHandlers(core, { queue, voices, captures, folderWatch, leaks }), {
      fault: (thrown) =>
        options.log.error(thrown instanceof Error ? String(thrown.stack) : String(thrown)),
      progress: (told) => core.events.emit('request.progress', told),
    }),
    readOnly: readOnly && canOnlyBeRead(readOnly, folder),
    subscribe: core.events.subscribe,
    mediaPath: (medium) => mediaPath(store, medium),
    recovered,
    async close() {
      leaks.close();
      await endSweeping?.();
      await folderWatch.close();
      await captures.close();
      await recovered;
      await worker.close();
      await core.downloads.close();
      await core.inference.close();
      // What cannot be cleaned now is cleaned at the next start.
      await store.tidy().catch((thrown) => options.log.error(String(thrown)));
      store.close();
    },
  };
}

const readClocks = (): ClockReading => ({
  wall: Date.now(),
  running: uptime() * 1000,
  awake: performance.now(),
});

/** What sets pages is large, and loaded when the first one is set. */
function createPdf(fontsFolder: string): PdfWriter {
  let loaded: Promise<PdfWriter> | null = null;
  const load = () => {
    loaded ??= import('./pdf/writer').then(({ createPdfWriter }) => createPdfWriter(fontsFolder));
    return loaded;
  };
  return {
    lacking: async (blocks) => (await load()).lacking(blocks),
    write: async (page, signal) => (await load()).write(page, signal),
  };
}

function createCore(options: ComposeOptions, store: Store): Core {
  const { version, log, mediaUrl = () => '', power = { onBattery: () => false } } = options;
  const clock = { now: Date.now };
  const { clocks = readClocks } = options;
  const inference = options.inference ?? createModels(options, store);
  const summarizer = createSummarizer({
    embedding: inference.embedding,
    text: inference.text,
    clock,
  });
  const events = createEvents(log);
  const { electron, node } = process.versions;
  const runtime = electron ? `Electron ${electron} (Node ${node})` : `Node ${node}`;
  const network: Network = {
    socketsOf: (which) => socketsOf(which === 'app' ? process.pid : inference.processId()),
  };
  const weights = createWeights({
    modelsFolder: options.modelsFolder,
    folder: addedFolder(options),
    takeLock: (file) => takeLock(file, 0, options.nativeBinding),
    hub: options.hub,
  });
  const downloads = createDownloads({ weights, events, clock });
  const models = { inference, weights, downloads };
  const pdf = createPdf(options.fontsFolder ?? join(__dirname, 'fonts'));
  const parts = {
    store,
    ...models,
    network,
    summarizer,
    pdf,
    events,
    clock,
    clocks,
    power,
    log,
    mediaUrl,
  };
  return {
    version,
    runtime,
    system: `${process.platform} ${process.arch}`,
    parts: runsOn(),
    chooseFolder: options.chooseFolder,
    restart: options.restart,
    startedAt: clock.now(),
    ...parts,
  };
}

/** Without a window there is no Electron. */
function runsOn(): Core['parts'] {
  const { electron, chrome, node } = process.versions;
  const named = {
    Electron: electron,
    Chromium: chrome,
    Node: node,
    'ONNX Runtime': onnxRuntimeVersion,
  };
  return Object.entries(named).flatMap(([name, version]) => (version ? { name, version } : []));
}

/** Models that a person added belong to the library. */
const addedFolder = ({ libraryFolder }: ComposeOptions): string => join(libraryFolder, 'models');

function createModels(options: ComposeOptions, store: Store): Inference {
  const { modelsFolder, spawnWorker } = options;
  return createInference({
    modelsFolder,
    addedFolder: addedFolder(options),
    textModel: () => currentSettings({ store }).textModel,
    languagesOf: (model) => languagesOf(addedFolder(options), model),
    spawn: spawnWorker ?? (() => forkWorker(join(__dirname, 'worker.cjs'))),
    idleMs: () => unloadMs(currentSettings({ store })),
    threads: () => currentSettings({ store }).threads,
    memoryLimit: () => currentSettings({ store }).memoryLimit,
  });
}

/** Null: never. */
const unloadMs = ({ unloadAfter }: Settings): number | null =>
  unloadAfter === 0 ? null : unloadAfter * 60_000;

interface Parts {
  queue: Queue;
  voices: Voices;
  captures: Captures;
  folderWatch: FolderWatch;
  leaks: Leaks;
}

function allHandlers(core: Core, { queue, voices, captures, folderWatch, leaks }: Parts): Handlers {
  return {
    ...recordingHandlers(core, queue),
    ...binHandlers(core, queue),
    ...tagHandlers(core),
    ...fileHandlers(core),
    ...captureHandlers(captures),
    ...transcriptHandlers(core, queue),
    ...speakerHandlers(core),
    ...summaryHandlers(core),
    ...versionHandlers(core),
    ...sharingHandlers(core),
    ...templateHandlers(core),
    ...chatHandlers(core, queue, voices),
    ...replyHandlers(core),
    ...searchHandlers(core),
    ...askHandlers(core),
    ...promiseHandlers(core),
    ...modelHandlers(core),
    ...jobHandlers(core, queue),
    ...libraryHandlers(core),
    ...wipeHandlers(core, { queue, captures, folderWatch }),
    ...watchingHandlers(core, folderWatch),
    ...leaks.handlers,
    ...settingsHandlers(core),
    ...evaluationHandlers(core),
  };
}
