/** The few globals that exist in Node, in Electron and in browsers alike; the core is compiled with no others. */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
  throwIfAborted(): void;
}
interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare var AbortController: { new (): AbortController };
declare var TextDecoder: {
  new (
    encoding: string,
    options?: { fatal?: boolean },
  ): { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string };
};
/** Base64 to characters of one byte each. */
declare function atob(base64: string): string;
declare var TextEncoder: { new (): { encode(text: string): Uint8Array } };
/** Only to give the event loop a turn during long work. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
