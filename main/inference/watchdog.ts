/** Notices a process that gives no sign of life while it should work: one that is stopped, or waits for itself. */
import { readFileSync } from 'node:fs';

/** Looks are counted, not time: while the computer sleeps nobody looks. */
const LOOK_MS = 5_000;
/** Two minutes with work to do and not one tick of the processor: no disk is as slow as that. */
const SILENT_LOOKS = 24;
/** Ten minutes where ticks are not known: a large model may be loaded, or run, in one step that says nothing. */
const SILENT_LOOKS_UNSEEN = 120;

interface Watched {
  isBusy(): boolean;
  /** Ticks of the processor so far; null where that is not known. */
  ticks(): number | null;
  onSilent(): void;
  /** For tests: milliseconds between two looks. */
  lookMs?: number | undefined;
}

interface Watchdog {
  /** Something came from the process. */
  heard(): void;
  end(): void;
}

/** Looks after one process until it is told to end; keeps nothing alive itself. */
export function createWatchdog({ isBusy, ticks, onSilent, lookMs = LOOK_MS }: Watched): Watchdog {
  let silent = 0;
  let before: number | null = null;
  const look = () => {
    const busy = isBusy();
    const now = busy ? ticks() : null;
    silent = busy && now === before ? silent + 1 : 0;
    before = now;
    if (silent >= (now === null ? SILENT_LOOKS_UNSEEN : SILENT_LOOKS)) onSilent();
  };
  const timer = setInterval(look, lookMs).unref();
  return {
    heard() {
      silent = 0;
    },
    end: () => clearInterval(timer),
  };
}

/** Ticks of the processor that a process has had; null where the system does not tell (only Linux does). */
export function ticksOf(process: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8');
    // The name before the last bracket may hold anything; behind it come state, ten other fields, then both times.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return null;
  }
}
