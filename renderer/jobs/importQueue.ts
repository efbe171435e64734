/** Files on their way into the library: one after the other, each with progress, each can be stopped. Knows no React. */
import { AppError, type AppEvent, type OutputOf } from '../../main/contract';
import type { Client } from '../client/client';
import { looksLikeChat } from './looksLikeChat';

export interface Upload {
  key: number;
  name: string;
  /** What is being done with it. */
  step: 'upload' | 'import';
  /** 0..1 of this step. */
  progress: number;
  secondsLeft: number | null;
  stop(): void;
}

export interface ImportQueue {
  uploads(): readonly Upload[];
  subscribe(onChange: () => void): () => void;
  /** Resolves when every file is in, refused or stopped; one bad file does not stop the others. */
  add(files: File[], wanted: Wanted): Promise<void>;
}

export interface Wanted {
  /** Language spoken in recordings, or `auto`. */
  language: string;
  /** Whether written files are chats, even those that might be transcripts. */
  chats: boolean;
  /** Whether the last of them is shown when it is in. */
  open: boolean;
}

/** What became of a file: it was a recording, or it held chats. */
export type Imported = OutputOf<'recordings.import'> | OutputOf<'chats.import'>;

export interface ImportHooks {
  /** `open`: it is to be shown, unless somebody writes something. */
  imported(result: Imported, open: boolean): void;
  failed(error: AppError, fileName: string): void;
}

type Reached = Pick<Upload, 'step' | 'progress' | 'secondsLeft'>;

interface Entry {
  file: File;
  wanted: Wanted;
  upload: Upload;
  signal: AbortSignal;
}

/** Makes a queue over a client. The hooks hear of each file's end. */
export function createImportQueue(client: Client, hooks: ImportHooks): ImportQueue {
  let entries: Entry[] = [];
  let shown: readonly Upload[] = [];
  let last: Promise<void> = Promise.resolve();
  let nextKey = 1;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    shown = entries.map(({ upload }) => ({ ...upload }));
    for (const listener of listeners) listener();
  };
  const run = async (entry: Entry): Promise<void> => {
    const onProgress = (progress: Reached): void => {
      Object.assign(entry.upload, progress);
      changed();
    };
    try {
      const result = await importOne(client, entry, onProgress);
      hooks.imported(result, entry.wanted.open && entries.length === 1);
    } catch (thrown) {
      hooks.failed(AppError.from(thrown), entry.file.name);
    }
    entries = entries.filter((other) => other !== entry);
    changed();
  };
  return {
    uploads: () => shown,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    add: (files, wanted) => {
      const added = files.map((file) => makeEntry(file, wanted, nextKey++));
      entries.push(...added);
      for (const entry of added) last = last.then(() => run(entry));
      changed();
      return last;
    },
  };
}

function makeEntry(file: File, wanted: Wanted, key: number): Entry {
  const controller = new AbortController();
  const begun = { step: 'upload', progress: 0, secondsLeft: null } as const;
  const upload = { key, name: file.name, ...begun, stop: () => controller.abort() };
  return { file, wanted, upload, signal: controller.signal };
}

async function importOne(
  client: Client,
  { file, wanted, signal }: Entry,
  onProgress: (reached: Reached) => void,
): Promise<Imported> {
  if (signal.aborted) throw new AppError('cancelled', `The import of ${file.name} was stopped.`);
  const isChat = await looksLikeChat(file, wanted.chats);
  const onSent = (progress: number) => onProgress({ step: 'upload', progress, secondsLeft: null });
  const id = await client.upload(file, onSent, signal);
  const onEvent = ({ name, data }: AppEvent): void => {
    if (name !== 'request.progress') return;
    onProgress({ step: 'import', progress: data.done, secondsLeft: data.secondsLeft });
  };
  return isChat
    ? client.request('chats.import', { file: id }, { signal, onEvent })
    : client.request('recordings.import', { file: id, language: wanted.language });
}
