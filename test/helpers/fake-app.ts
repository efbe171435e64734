/** An app without a library: hosts are tested for what they carry, not for what is answered. */
import type { App } from '../../main/compose';
import type { AppEvent } from '../../main/contract';

export interface Call {
  name: string;
  input: unknown;
  local: boolean;
  signal: AbortSignal | undefined;
}

export interface FakeApp extends App {
  calls: Call[];
  emit(event: AppEvent): void;
  listeners: number;
}

/** Answers every call with its own name, and notes it. */
export function createFakeApp(
  sounds: Record<string, { path: string; mime: string }> = {},
): FakeApp {
  const listeners = new Set<(event: AppEvent) => void>();
  const calls: Call[] = [];
  return {
    calls,
    get listeners() {
      return listeners.size;
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    dispatch: async (name, input, { local, signal }) => {
      calls.push({ name, input, local, signal });
      return { ok: true, data: { name } };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    mediaPath: (id) => sounds[id] ?? null,
    readOnly: null,
    recovered: Promise.resolve(),
    close: async () => {},
  };
}
