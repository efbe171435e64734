/** How far an import is, by the bytes of the export: those of what was read, as far as it is in the library. */
import type { CallContext } from '../../contract';
import type { Clock } from '../ports';
import type { ExportEntry, ExportSource } from './formats/types';

export interface ImportProgress {
  /** The same export; what is read of it is counted. */
  source: ExportSource;
  /** Tells that this share, 0..1, of what was read since the last `settle` is in the library. */
  stored(share: number): void;
  /** All that was read is in the library. */
  settle(): void;
}

/** What one import has in common for all its chats. */
export interface Underway {
  progress: ImportProgress;
  warnings: string[];
  signal: AbortSignal;
}

/** Seconds left are guessed from this share on. */
const GUESSED_FROM = 0.02;

/** Watches one import. An entry that is read twice counts once. */
export function createImportProgress(
  { name, entries }: ExportSource,
  report: CallContext['progress'],
  clock: Clock,
): ImportProgress {
  const began = clock.now();
  const total = Math.max(
    1,
    entries.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  let read = 0;
  let settled = 0;
  const count = (bytes: number) => {
    read += bytes;
  };
  const watched = entries.map((entry) => counting(entry, count));
  const stored = (share: number) => {
    const done = Math.min(1, (settled + (read - settled) * share) / total);
    const seconds = (clock.now() - began) / 1000;
    report(done, done < GUESSED_FROM ? null : (seconds / done) * (1 - done), 'import');
  };
  return {
    source: { name, entries: watched },
    stored,
    settle() {
      settled = read;
      stored(1);
    },
  };
}

function counting(entry: ExportEntry, count: (bytes: number) => void): ExportEntry {
  let furthest = 0;
  return {
    ...entry,
    async *open() {
      let at = 0;
      for await (const bytes of entry.open()) {
        at += bytes.length;
        count(Math.max(0, at - furthest));
        furthest = Math.max(furthest, at);
        yield bytes;
      }
    },
  };
}
