/**
 * What the core needs from the store. Rows are read and written at once (SQLite answers in microseconds, and a
 * transaction cannot span an `await`); files and long scans are promises. Every failure is an `AppError('storage')`.
 */
import type {
  Check,
  Gap,
  InputOf,
  Job,
  Marks,
  ReadOnly,
  Recording,
  Segment,
  Summary,
  SummaryBody,
  SummaryLength,
  SummaryType,
  Transcript,
} from '../contract';
import type { BackupStore } from './backup-store-port';
import type { BinStore } from './bin-store-port';
import type { CaptureStore } from './capture-store-port';
import type { ChatStore } from './chat-store-port';
import type { ExportSource } from './chats/formats/types';
import type { MoveStore } from './move-store-port';
import type { SpeechWindow } from './ports';
import type { PromiseStore } from './promise-store-port';
import type { ReplaceStore } from './replace-store-port';
import type { SearchStore } from './search-store-port';
import type { SoundStore } from './sound-store-port';
import type { SpeakerStore } from './speaker-store-port';
import type { TagStore } from './tag-store-port';
import type { TemplateStore } from './template-store-port';
import type { WatchedStore } from './watched-store-port';
import type { WipeStore } from './wipe-store-port';

/** Who chose a title: a headline may replace a file's name, never a person's choice. */
export type TitleBy = 'file' | 'headline' | 'person';

/** What is asked of a list. */
export type ListOf<N extends 'recordings.list' | 'recordings.marks' | 'chats.list'> = Omit<
  InputOf<N>,
  'order'
> &
  Partial<Pick<InputOf<N>, 'order'>>;

export interface NewRecording {
  title: string;
  titleBy: TitleBy;
  kind: Recording['kind'];
  duration: number | null;
  language: string | null;
  /** Empty until a headline is there. */
  preview: string;
  /** Null for a transcript, whose file is not kept. */
  mime: string | null;
  /** Milliseconds since 1970; left out, now. */
  createdAt?: number;
  source: { hash: string; name: string; bytes: number };
  /** Left out, none. */
  gaps?: Gap[];
}

export interface RecordingStore {
  /** As the call is in the contract; left out, the order is `newest`. A tag is named by its key. */
  list(page: ListOf<'recordings.list'>): {
    recordings: Recording[];
    total: number;
  };
  /** Of all that such a list holds, in its order. */
  marks(wanted: ListOf<'recordings.marks'>): Marks[];
  get(id: string): Recording | null;
  /** Ids of those made in a stretch of time, newest first. */
  madeBetween(from: number, to: number, limit: number): string[];
  /** Of all recordings, in no order. */
  ids(): string[];
  /** The recording made from a file with this hash, in the bin or not. */
  withSource(hash: string): Recording | null;
  add(recording: NewRecording): Recording;
  retitle(id: string, title: string, by: TitleBy): void;
  titleBy(id: string): TitleBy;
  /** Sets what is given, leaves the rest. */
  learn(id: string, facts: { duration?: number; language?: string; preview?: string }): void;
  totals(): { recordings: number; audioBytes: number; audioSeconds: number };
}

export interface NewTranscript {
  language: string;
  model: string;
  duration: number;
  timed: boolean;
}

export interface TranscriptStore {
  /** The newest whole version; while there is none, the newest that is being written. */
  current(recording: string): Transcript | null;
  get(id: string): Transcript | null;
  /** A new, empty version above all others. It becomes the current one when it is finished, or at once where none is whole. */
  begin(recording: string, transcript: NewTranscript): Transcript;
  /** Stores one finished window in one transaction and returns its segments with their ids. */
  append(id: string, window: SpeechWindow): Segment[];
  /** Only the current version is searched: this one takes the place of the one before. */
  finish(id: string, facts: { language: string; duration: number; model: string }): void;
  /** What the words tell where the file did not; also of the recording, where that has none. */
  setLanguage(id: string, language: string): void;
  /** Null where there is no such segment. */
  edit(id: string, segment: number, text: string): Segment | null;
  /** `SpeechWindow.sides` of all its windows, silence where one has none; null where there are no two channels. */
  sides(id: string): Uint8Array | null;
  /** Peaks of the version that was heard furthest, a byte each. */
  peaks(recording: string): Uint8Array;
}

export interface SummaryStore {
  /** Newest first. */
  list(recording: string): Summary[];
  get(id: string): Summary | null;
  /** Never replaces an earlier one. */
  add(
    of: {
      recording: string;
      transcript: string;
      promptVersion: string;
      params: object;
      /** Milliseconds since 1970; left out, now. */
      createdAt?: number;
    },
    body: SummaryBody,
  ): Summary;
  /** Another body for a summary: better, while it is being made, or as a person changed it. */
  rewrite(id: string, body: SummaryBody): Summary;
  /** Its rows, and its words from the index. */
  remove(id: string): Promise<void>;
  /** Whether this very version was summed up like this already. */
  has(transcript: string, type: SummaryType, length: SummaryLength): boolean;
}

/** What a job needs to go on where it was. */
export interface JobRecord extends Job {
  /** What the transcript is to be heard as. */
  language: string;
  /** The transcript that it writes, once begun; null with `again` asks for a new version. */
  transcript: string | null;
  again: boolean;
  /** Deaths of the inference process during this job since it was last started by a person. */
  crashes: number;
}

/** A job as people see it, without what only the worker needs. */
export function publicJob(job: JobRecord): Job {
  const { language: _l, transcript: _t, again: _a, crashes: _c, ...shown } = job;
  return shown;
}

export type JobChange = Partial<
  Pick<
    JobRecord,
    'state' | 'progress' | 'secondsLeft' | 'step' | 'error' | 'transcript' | 'crashes'
  >
>;

export interface JobStore {
  /** Unfinished ones in the order of work, then the latest finished ones. */
  list(): Job[];
  get(id: string): JobRecord | null;
  /** The recording's queued or running job. */
  open(recording: string): JobRecord | null;
  add(job: Pick<JobRecord, 'kind' | 'recording' | 'language' | 'again'>): JobRecord;
  /** Changes a job only while it is in one of `from`; null when it is not (any more). */
  change(id: string, from: Job['state'][], change: JobChange): JobRecord | null;
  /** Puts a queued job before all others; null where it is not queued. */
  first(id: string): JobRecord | null;
  /** True when this process is the one that works on the library's queue; it stays so until it closes or dies. */
  lead(): boolean;
  /**
   * Marks the next job running and takes it. Only for the leader between two jobs: whatever is marked running
   * then was left so by a process that died, and comes first.
   */
  claim(): JobRecord | null;
}

export interface SettingsStore {
  /** As stored; the core parses. */
  all(): Record<string, unknown>;
  set(values: Record<string, unknown>): void;
}

/** A file that is about to be imported. */
export interface IncomingFile {
  path: string;
  name: string;
  bytes: number;
  /** Set when it is a finished upload, which the library then owns. */
  upload?: string;
}

/** A copy inside the library that is not yet part of it. */
export interface StagedFile {
  hash: string;
  bytes: number;
  /** Gives it its place by content, with the ending of `name`. */
  keep(name: string): Promise<void>;
  /** Removes it, kept or not, unless it is the sound of a recording. */
  discard(): Promise<void>;
}

/** An export of chats that is open. */
export interface OpenExport extends ExportSource {
  close(): void;
}

export interface FileStore {
  begin(name: string, bytes: number): Promise<string>;
  /** Returns the bytes received so far. */
  append(upload: string, offset: number, data: Uint8Array): Promise<number>;
  /** Forgets an upload and its bytes; an unknown one is fine. */
  abort(upload: string): Promise<void>;
  /** Forgets all uploads of this process, and their bytes. */
  abortAll(): Promise<void>;
  /** A finished upload. Rejects while bytes are missing. */
  finished(upload: string): IncomingFile;
  /** A file on disk. Rejects for folders, missing, unreadable and empty ones. */
  inspect(path: string): Promise<IncomingFile>;
  /** False where there is nothing. */
  isFolder(path: string): Promise<boolean>;
  /** The first bytes. */
  head(path: string, bytes: number): Promise<Uint8Array>;
  /** The whole of a small file (at most 64 MiB) and the SHA-256 of it. */
  read(file: IncomingFile): Promise<{ data: Uint8Array; hash: string }>;
  stage(file: IncomingFile): Promise<StagedFile>;
  /** A zip is looked into, as is a folder; any other file stands alone. To be closed. Rejects with one clear line. */
  openExport(file: Pick<IncomingFile, 'path' | 'name'>): Promise<OpenExport>;
  /** A zip of texts as base64; the same texts give the same bytes. */
  pack(files: { path: string; text: string }[]): string;
  /** Where the sound of a recording lies; null for a transcript or where the file is gone. */
  audio(recording: string): { path: string; mime: string } | null;
}

/** Bytes on the disk. */
export interface Usage {
  sound: number;
  media: number;
  database: number;
}

export interface Store {
  folder: string;
  /** Why nothing can be changed; whatever would change something is then refused with `canOnlyBeRead`. */
  readOnly: ReadOnly | null;
  recordings: RecordingStore;
  transcripts: TranscriptStore;
  speakers: SpeakerStore;
  summaries: SummaryStore;
  chats: ChatStore;
  bin: BinStore;
  sounds: SoundStore;
  tags: TagStore;
  promises: PromiseStore;
  jobs: JobStore;
  settings: SettingsStore;
  watched: WatchedStore;
  templates: TemplateStore;
  search: SearchStore;
  files: FileStore;
  captures: CaptureStore;
  backups: BackupStore;
  moves: MoveStore;
  replacing: ReplaceStore;
  wiping: WipeStore;
  /** All or nothing. `work` must not await. */
  atomically<T>(work: () => T): T;
  /**
   * Calls back soon after another process changed the library. Besides, with `changed` false, every two seconds while a
   * listener is restless, that is, waits for what nobody writes down; every minute when none is.
   */
  watch(heard: (changed: boolean) => void, isRestless?: () => boolean): void;
  /** Ends a removal that does not do so itself: automatic copies go, the index and the log of writes are cleaned. */
  forget(): Promise<void>;
  /** Cleans the index and the log now; it is done a moment after any write anyway. */
  tidy(): Promise<void>;
  usage(): Promise<Usage>;
  /** Of the database's library. */
  version(): string;
  checks(): Promise<Check[]>;
  close(): void;
}
