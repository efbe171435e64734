import { describe, expect, it, vi } from 'vitest';
import { listenToLines, readLines } from '../../../renderer/client/lines';

const streamOf = (...pieces: Uint8Array[]): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });

describe('readLines()', () => {
  it('joins lines and letters that arrive in pieces', async () => {
    const bytes = new TextEncoder().encode('{"a":"한"}\n{"b":1}\n');
    const lines: string[] = [];
    // Byte 7 is in the middle of the Korean syllable.
    await readLines(streamOf(bytes.slice(0, 7), bytes.slice(7, 12), bytes.slice(12)), (line) =>
      lines.push(line),
    );
    expect(lines).toEqual(['{"a":"한"}', '{"b":1}']);
  });

  it('gives a last line without a line break, and no empty ones', async () => {
    const lines: string[] = [];
    await readLines(streamOf(new TextEncoder().encode('\n\none')), (line) => lines.push(line));
    expect(lines).toEqual(['one']);
  });
});

describe('listenToLines()', () => {
  const ok = (text: string): Response => new Response(streamOf(new TextEncoder().encode(text)));

  it('comes back after a break, tells of the gap once, and ends when refused', async () => {
    const answers = [
      async () => ok('{"name":"one"}\n'),
      () => Promise.reject(new TypeError('connection lost')),
      async () => ok('{"name":"two"}\n'),
      async () => new Response(null, { status: 401 }),
    ];
    const send = vi.fn<typeof fetch>(() => (answers.shift() as () => Promise<Response>)());
    const sink = { event: vi.fn(), gap: vi.fn(), reached: vi.fn() };
    const onUnauthorized = vi.fn();
    const source = { send, authorization: 'Bearer t', onUnauthorized, delay: () => 0 };
    await listenToLines(source, sink);
    expect(sink.event.mock.calls).toEqual([[{ name: 'one' }], [{ name: 'two' }]]);
    expect(sink.gap).toHaveBeenCalledOnce();
    expect(sink.reached.mock.calls).toEqual([[true], [false], [true]]);
    expect(onUnauthorized).toHaveBeenCalledOnce();
  });

  it('survives a line that is no JSON', async () => {
    const answers = [ok('not json\n{"name":"ok"}\n'), new Response(null, { status: 401 })];
    const sink = { event: vi.fn(), gap: vi.fn(), reached: vi.fn() };
    const send = async () => answers.shift() as Response;
    await listenToLines(
      { send, authorization: '', onUnauthorized: () => {}, delay: () => 0 },
      sink,
    );
    expect(sink.event).toHaveBeenLastCalledWith({ name: 'ok' });
  });
});
