/** Electron's two ends of a message line, joined by a structured clone as in the real one. Knows one window. */
import { EventEmitter } from 'node:events';
import type { FrameFacts } from '../../main/hosts/desktop/policy';

type Listener = (event: unknown, ...values: unknown[]) => unknown;
type Bridge = {
  request(id: string, name: string, input: unknown): Promise<unknown>;
  abort(id: string): Promise<unknown>;
  on(listener: (event: unknown) => void): () => void;
};

export interface FakeElectron {
  /** Stands in for `electron`, for `vi.doMock`. */
  module: Record<string, unknown>;
  /** What the preload put on `window`. */
  bridge(): Bridge;
  /** The frame that messages come from, from now on. */
  sendFrom(frame: FrameFacts | null): void;
  closeWindow(): void;
}

const PAGE: FrameFacts = { url: 'nanodesk://app/', parent: null };

export function createFakeElectron(): FakeElectron {
  const handlers = new Map<string, Listener>();
  const listeners = new Map<string, Set<Listener>>();
  const exposed: Record<string, unknown> = {};
  let senderFrame: FrameFacts | null = PAGE;
  const webContents = Object.assign(new EventEmitter(), {
    send: (channel: string, value: unknown) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, structuredClone(value));
    },
  });
  const window = { webContents };
  const module = {
    BrowserWindow: {
      getAllWindows: () => [window],
      fromWebContents: (contents: unknown) => (contents === webContents ? window : null),
    },
    ipcMain: { handle: (channel: string, listener: Listener) => handlers.set(channel, listener) },
    ipcRenderer: {
      invoke: async (channel: string, ...values: unknown[]) =>
        structuredClone(
          await handlers.get(channel)?.(
            { sender: webContents, senderFrame },
            ...structuredClone(values),
          ),
        ),
      on: (channel: string, listener: Listener) =>
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      removeListener: (channel: string, listener: Listener) =>
        listeners.get(channel)?.delete(listener),
    },
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => {
        exposed[name] = value;
      },
    },
  };
  return {
    module,
    bridge: () => exposed.nanodesk as Bridge,
    sendFrom: (frame) => {
      senderFrame = frame;
    },
    closeWindow: () => void webContents.emit('destroyed'),
  };
}
