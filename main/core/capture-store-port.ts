/** What the core needs of the store for recordings that are being made. */
import type { Gap } from '../contract';

export interface NewCapture {
  sampleRate: number;
  channels: number;
  title: string | null;
  language: string;
}

export interface CaptureRecord extends NewCapture {
  id: string;
  startedAt: number;
  /** Of sound on disk; until it is opened again, of a capture that another process left, 0. */
  bytes: number;
  /** So far, in order. */
  gaps: Gap[];
}

/** Sound of an ended capture under its hash, not yet a recording. */
export interface CapturedFile {
  path: string;
  hash: string;
  bytes: number;
}

export interface CaptureStore {
  /** The row comes first, then the file; it is this process's until it is closed or the process dies. */
  begin(facts: NewCapture): Promise<CaptureRecord>;
  get(id: string): CaptureRecord | null;
  /** Those of this process. */
  list(): CaptureRecord[];
  /** True while any process makes one, or has left one behind. */
  areAny(): boolean;
  /** True while sound is being taken in by this process. */
  growing(): boolean;
  /** Rejects, with what was there intact, where the disk is full. Returns the bytes on disk. */
  append(id: string, offset: number, data: Uint8Array): Promise<number>;
  addGap(id: string, gap: Gap): void;
  /** Bytes that are free; null where the system does not tell. */
  free(): Promise<number | null>;
  /** Where its sound lies, for hearing it while it grows. */
  path(id: string): string;
  /** What is closed, but could not be taken in; and what processes left that are gone: it is taken over. */
  orphans(): CaptureRecord[];
  /** True while a process that lives makes one; what the dead left is taken over. */
  isUnderWay(): boolean;
  /** Forgets what was taken over, or could not be taken in, once its rows are gone. */
  dropLeft(): Promise<void>;
  /** Makes its file a whole one among the others; null, with nothing left of it, where it holds no sound. May be repeated. */
  close(id: string): Promise<CapturedFile | null>;
  /** Forgets the row: what is closed is a recording by then. To be called in its transaction. */
  forget(id: string): void;
  /** Removes row and sound. */
  discard(id: string): Promise<void>;
}
