/** The whole application over a real library, with fake models unless others are given. */
import { onTestFinished } from 'vitest';
import { type App, type ComposeOptions, compose } from '../../main/compose';
import type { AppEvent, EventName, OutputOf, RequestOf, RouteName } from '../../main/contract';
import { dataOf } from './calls';
import { createFakeInference } from './fake-inference';
import { temporaryFolder, writeFile } from './library';

type DataOf<N extends EventName> = Extract<AppEvent, { name: N }>['data'];

export interface TestApp extends App {
  /** Calls as the command line does, and throws what is wrong. */
  call<N extends RouteName>(name: N, input: RequestOf<N>): Promise<OutputOf<N>>;
  events: AppEvent[];
  /** Resolves with the first event, past or to come, that fits. */
  event<N extends EventName>(name: N, fits?: (data: DataOf<N>) => boolean): Promise<DataOf<N>>;
  /** Resolves when the job has come to this state. */
  job(id: string, state: string): Promise<void>;
  folder: string;
}

export async function openApp(options: Partial<ComposeOptions> = {}): Promise<TestApp> {
  const folder = options.libraryFolder ?? temporaryFolder();
  const app = await compose({
    libraryFolder: folder,
    modelsFolder: 'models',
    fontsFolder: 'dist/fonts',
    version: '0.0.0-test',
    log: { info: () => {}, error: () => {} },
    mediaUrl: (id) => `test://media/${id}`,
    inference: options.inference ?? createFakeInference(),
    ...options,
  });
  const events: AppEvent[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  app.subscribe((event) => {
    events.push(event);
    for (const listener of listeners) listener(event);
  });
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= app.close();
    return closed;
  };
  onTestFinished(close);
  async function event<N extends EventName>(
    name: N,
    fits: (data: DataOf<N>) => boolean = () => true,
  ): Promise<DataOf<N>> {
    const matches = (one: AppEvent) => one.name === name && fits(one.data as DataOf<N>);
    const past = events.find(matches);
    const found = past ?? (await next(listeners, matches));
    return found.data as DataOf<N>;
  }
  const test: TestApp = {
    ...app,
    close,
    events,
    event,
    folder,
    call: async (name, input) =>
      dataOf<typeof name>(await app.dispatch(name, input, { local: true })),
    async job(id, state) {
      for (;;) {
        const changed = next(listeners);
        const { jobs } = await test.call('jobs.list', {});
        if (jobs.find((job) => job.id === id)?.state === state) return;
        await changed;
      }
    },
  };
  return test;
}

type Listeners = Set<(event: AppEvent) => void>;

/** Resolves with the next event that fits. */
const next = (listeners: Listeners, fits = (_: AppEvent) => true): Promise<AppEvent> =>
  new Promise((resolve) => {
    const listener = (event: AppEvent) => {
      if (!fits(event)) return;
      listeners.delete(listener);
      resolve(event);
    };
    listeners.add(listener);
  });

/** Imports a transcript of these lines and waits until it is ready; gives the id of its recording. */
export async function importText(app: TestApp, name: string, ...lines: string[]) {
  const path = writeFile(temporaryFolder(), name, lines.join('\n'));
  const { recording, job } = await app.call('recordings.importPath', { path });
  await app.job(job!, 'done');
  return recording.id;
}

/** Imports a made-up sound, for fake models to hear; gives the ids of its recording and of the job on it. */
export async function importSound(app: TestApp, name = 'talk.wav') {
  const path = writeFile(temporaryFolder(), name, name);
  const { recording, job } = await app.call('recordings.importPath', { path });
  return { id: recording.id, job: job! };
}
