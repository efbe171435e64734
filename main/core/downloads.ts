/** Downloads that run in this process: one for each model, told to everybody who listens. */
import { AppError, type CallContext, type Download, type Offer } from '../contract';
import type { Core } from './core';

const TOLD_EVERY_MS = 250;
/** Of the estimate of the time left: what came longer ago than this does not count. */
const SPEED_OVER_MS = 5_000;

export interface Downloads {
  /** How it stands while it runs; null otherwise. */
  of(id: string): Download | null;
  /**
   * Resolves when the model is installed. `busy` where it is on its way already. With `attached`, the caller's signal
   * stops it.
   */
  start(
    offer: Offer,
    signal: AbortSignal,
    progress: CallContext['progress'],
    attached: boolean,
  ): Promise<void>;
  /** Nothing happens where none runs. */
  stop(id: string): Record<string, never>;
  /** How many run. */
  count(): number;
  /** Stops all of them; resolves when they have ended. */
  close(): Promise<void>;
}

interface Running {
  now: Download;
  controller: AbortController;
  finished: Promise<void>;
}

/** Makes the list of running downloads, which is empty. */
export function createDownloads({
  weights,
  events,
  clock,
}: Pick<Core, 'weights' | 'events' | 'clock'>): Downloads {
  const running = new Map<string, Running>();

  const follow = async (offer: Offer, one: Running, progress: CallContext['progress']) => {
    const speed = createSpeed(clock.now);
    let toldAt = Number.NEGATIVE_INFINITY;
    const onReceived = (received: number, total: number | null) => {
      const secondsLeft = total === null ? null : speed(received, total);
      // What is to come is told at once: the next piece may be long in coming.
      const isNews = total !== one.now.total;
      one.now = { ...one.now, received, total, secondsLeft };
      if (!isNews && clock.now() - toldAt < TOLD_EVERY_MS) return;
      toldAt = clock.now();
      events.emit('model.download', one.now);
      progress(total ? received / total : 0, secondsLeft, 'download');
    };
    try {
      await weights.download(offer, onReceived, one.controller.signal);
      one.now = { ...one.now, state: 'done', secondsLeft: null };
    } catch (thrown) {
      const error = AppError.from(thrown).toWire();
      const state = error.code === 'cancelled' ? 'stopped' : 'failed';
      one.now = { ...one.now, state, secondsLeft: null, error };
      throw thrown;
    } finally {
      running.delete(offer.id);
      events.emit('model.download', one.now);
      if (one.now.state === 'done') events.emit('models.changed', {});
    }
  };

  return {
    of: (id) => running.get(id)?.now ?? null,
    start(offer, signal, progress, attached) {
      if (running.has(offer.id)) throw isRunning(offer);
      const controller = new AbortController();
      if (attached) signal.addEventListener('abort', () => controller.abort(), { once: true });
      const now = begun(offer.id);
      const one: Running = { now, controller, finished: Promise.resolve() };
      running.set(offer.id, one);
      one.finished = follow(offer, one, progress);
      // Whoever does not wait hears of a failure by the event.
      one.finished.catch(() => {});
      return one.finished;
    },
    stop(id) {
      running.get(id)?.controller.abort();
      return {};
    },
    count: () => running.size,
    async close() {
      const all = [...running.values()];
      for (const { controller } of all) controller.abort();
      await Promise.allSettled(all.map(({ finished }) => finished));
    },
  };
}

const isRunning = ({ title }: Offer): AppError =>
  new AppError('busy', `${title} is being downloaded already.`, 'Wait for it, or stop it.');

const begun = (id: string): Download => ({
  id,
  state: 'running',
  received: 0,
  total: null,
  secondsLeft: null,
});

/** Seconds left at the speed of the last seconds; null until that is known. */
function createSpeed(now: () => number) {
  const seen: { at: number; received: number }[] = [];
  return (received: number, total: number): number | null => {
    const at = now();
    if (at - (seen.at(-1)?.at ?? 0) >= TOLD_EVERY_MS) seen.push({ at, received });
    while (seen.length > 2 && at - seen[0]!.at > SPEED_OVER_MS) seen.shift();
    const first = seen[0]!;
    const [ms, bytes] = [at - first.at, received - first.received];
    return ms >= 1000 && bytes > 0 ? Math.round(((total - received) / bytes) * (ms / 1000)) : null;
  };
}
