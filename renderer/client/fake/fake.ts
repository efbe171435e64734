/** Nanodesk without Nanodesk: a deterministic library in memory, for development and tests. Never in a release. */
import { AppError, type AppEvent, type RouteName } from '../../../main/contract';
import { type Client, createClient } from '../client';
import { cancelled, type EventSink, type Result, type Transport } from '../transport';
import { createAnswers } from './answers';
import { startWork } from './work';
import { createWorld } from './world';

export interface FakeOptions {
  /** Milliseconds since 1970. */
  now?: number;
  /** Let running jobs go on by themselves. */
  live?: boolean;
}

/** A client on a made-up library: `scenario` names one of world.ts. */
export function createFakeClient(scenario: string, options: FakeOptions = { live: true }): Client {
  return createClient(fakeTransport(scenario, options));
}

function fakeTransport(scenario: string, options: FakeOptions = {}): Transport {
  const world = createWorld(scenario, options.now ?? Date.now());
  let sink: EventSink | null = null;
  const emit = (event: AppEvent): void => sink?.event(event);
  const answers = createAnswers(world, emit);
  if (options.live) startWork(world, emit);
  return {
    request: async (
      name: RouteName,
      input: unknown,
      signal?: AbortSignal,
      id?: string,
    ): Promise<Result> => {
      try {
        const answer = answers[name] as
          | ((input: unknown, signal?: AbortSignal, request?: string) => unknown)
          | undefined;
        if (!answer) throw new AppError('unsupported', `The fake does not answer ${name}.`);
        const data = await answer(input, signal, id);
        return signal?.aborted ? cancelled : { ok: true, data };
      } catch (thrown) {
        return { ok: false, error: AppError.from(thrown).toWire() };
      }
    },
    listen: (given) => {
      sink = given;
    },
  };
}
