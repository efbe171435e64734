/** Notices where time went on without sound: the computer slept, none came, or the clock on the wall was set. */
import type { Gap } from '../../contract';
import type { ClockReading } from '../clock-port';

/** Less is none: sound comes in pieces, and clocks are put right by small steps. */
const NOTICED_MS = 3000;
/** What was only held up on its way has come by then. */
const SETTLED_MS = 1000;

interface Moment extends ClockReading {
  sound: number;
}

export interface GapWatch {
  /** Told of each piece, with the milliseconds of sound up to its end; gives what lay between once that is certain. */
  piece(clocks: ClockReading, sound: number): Gap[];
  /** What lies before the next piece is known. */
  restart(): void;
}

/** Begins to watch one recording. */
export function watchGaps(): GapWatch {
  let last: Moment | null = null;
  let suspect: { before: Moment; since: number } | null = null;
  return {
    piece(clocks, sound) {
      const now = { ...clocks, sound };
      const before = last;
      last = now;
      if (!suspect) {
        if (before && gapsBetween(before, now).length > 0) suspect = { before, since: now.awake };
        return [];
      }
      if (now.awake - suspect.since < SETTLED_MS) return [];
      const found = gapsBetween(suspect.before, now);
      suspect = null;
      return found;
    },
    restart() {
      last = null;
      suspect = null;
    },
  };
}

function gapsBetween(before: Moment, now: Moment): Gap[] {
  const passed = (count: keyof Moment): number => now[count] - before[count];
  const at = before.sound / 1000;
  const gap = (kind: Gap['kind'], ms: number): Gap => ({
    at,
    kind,
    seconds: Math.round(ms) / 1000,
  });
  const missing = passed('running') - passed('sound');
  const slept = passed('running') - passed('awake');
  const set = passed('wall') - passed('running');
  return [
    ...(missing > NOTICED_MS ? [gap(slept > NOTICED_MS ? 'sleep' : 'silence', missing)] : []),
    ...(Math.abs(set) > NOTICED_MS ? [gap('clock', set)] : []),
  ];
}
