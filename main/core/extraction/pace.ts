/** Long synchronous work gives the event loop a turn now and then, so that windows stay alive and Stop is heard. */
import { AppError } from '../../contract';
import type { Clock } from '../ports';

/** Milliseconds of work without a turn. */
const SLICE = 20;

export type Pace = () => Promise<void>;

/** Throws `cancelled` after the signal; for work too short for a pace. */
export function checkSignal(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled', 'The summary was stopped.');
}

/** Call often: returns at once until a slice of work is over. Rejects with `cancelled` after the signal. */
export function createPace(clock: Clock, signal: AbortSignal): Pace {
  let last = clock.now();
  return async () => {
    checkSignal(signal);
    if (clock.now() - last < SLICE) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    last = clock.now();
    checkSignal(signal);
  };
}
