import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createOutbox } from '../../../renderer/recorder/outbox';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const bytes = (...values: number[]) => new Uint8Array(values);

/** A host that keeps what it is sent; `fails` makes one call fail. */
function setUp(fails: (name: string, call: number) => AppError | null = () => null) {
  const captures: number[][] = [];
  let calls = 0;
  const request = vi.fn(
    async (name: string, input: { capture?: string; offset?: number; data?: Uint8Array }) => {
      const failure = fails(name, calls++);
      if (failure) throw failure;
      if (name === 'captures.begin') captures.push([]);
      const sound = captures[Number(input.capture?.slice(1) ?? captures.length - 1)]!;
      if (input.data) sound.splice(input.offset!, Infinity, ...input.data);
      const capture = { id: `c${captures.length - 1}`, seconds: sound.length, secondsFree: null };
      return name === 'captures.begin' ? capture : { received: sound.length, capture };
    },
  );
  const told = { saved: vi.fn(), failed: vi.fn() };
  const outbox = createOutbox(request as unknown as Client['request'], 2, 'ko', told);
  return { captures, request, told, outbox };
}

describe('createOutbox()', () => {
  it('begins a recording at once, in the language that is spoken, with its channels', async () => {
    const { outbox, request } = setUp();
    expect(await outbox.flush()).toBe('c0');
    expect(request.mock.calls[0]).toEqual([
      'captures.begin',
      { sampleRate: 24_000, channels: 2, language: 'ko' },
    ]);
  });

  it('keeps every byte in order, whatever waited together', async () => {
    const { outbox, captures, told } = setUp();
    for (let n = 0; n < 50; n++) outbox.add(bytes(2 * n, 2 * n + 1));
    await outbox.flush();
    expect(captures).toEqual([Array.from({ length: 100 }, (_, n) => n)]);
    expect(told.saved.mock.lastCall?.[0]).toMatchObject({ seconds: 100 });
  });

  it('marks a gap between the pieces that it lies between, again where that was not answered', async () => {
    const pause = { kind: 'pause' as const, seconds: 9 };
    let refused = 0;
    const { outbox, request, captures } = setUp((name) =>
      name === 'captures.gap' && refused++ === 0 ? new AppError('internal', 'No answer.') : null,
    );
    outbox.add(bytes(1));
    outbox.add(bytes(2));
    outbox.add(bytes(3), pause);
    outbox.add(bytes(4));
    const flushed = outbox.flush();
    await vi.advanceTimersByTimeAsync(5000);
    await flushed;
    expect(captures).toEqual([[1, 2, 3, 4]]);
    const told = request.mock.calls.flatMap(([name, { data }]) =>
      name === 'captures.begin' ? [] : [data ? [...data] : name],
    );
    expect(told).toEqual([[1, 2], 'captures.gap', 'captures.gap', [3, 4]]);
  });

  it('sends again what a host that did not answer may have lost', async () => {
    const lost = (name: string, call: number) =>
      name === 'captures.append' && call < 4 ? new AppError('internal', 'No answer.') : null;
    const { outbox, captures, told } = setUp(lost);
    outbox.add(bytes(1, 2));
    outbox.add(bytes(3));
    const flushed = outbox.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await flushed).toBe('c0');
    expect(captures).toEqual([[1, 2, 3]]);
    expect(told.failed).not.toHaveBeenCalled();
  });

  it('begins another one where the host has ended the first, with what it had not yet', async () => {
    let asleep = false;
    const { outbox, captures } = setUp((name) => {
      if (!asleep || name !== 'captures.append') return null;
      asleep = false;
      return new AppError('not-found', 'This recording has ended.');
    });
    outbox.add(bytes(1));
    await vi.advanceTimersByTimeAsync(10);
    asleep = true;
    outbox.add(bytes(2));
    expect(await outbox.flush()).toBe('c1');
    expect(captures).toEqual([[1], [2]]);
  });

  it('tells of a full disk once, and takes nothing more', async () => {
    const full = (_: string, call: number) =>
      call > 0 ? new AppError('storage', 'The disk is full.') : null;
    const { outbox, told } = setUp(full);
    for (let n = 0; n < 3; n++) outbox.add(bytes(n));
    await vi.advanceTimersByTimeAsync(5000);
    outbox.add(bytes(9));
    expect(told.failed).toHaveBeenCalledOnce();
    expect(await outbox.flush()).toBe('c0');
  });

  it('says in pauses that it is still there, and nothing after the end', async () => {
    const { outbox, request } = setUp();
    await vi.advanceTimersByTimeAsync(6500);
    expect(request.mock.calls.filter(([name]) => name === 'captures.append')).toHaveLength(3);
    outbox.close();
    await vi.advanceTimersByTimeAsync(6500);
    expect(request.mock.calls.filter(([name]) => name === 'captures.append')).toHaveLength(3);
  });

  it('does not keep a person waiting for a host that is gone', async () => {
    const { outbox } = setUp((_, call) => (call > 0 ? new AppError('internal', 'Gone.') : null));
    outbox.add(bytes(1));
    const flushed = outbox.flush();
    await vi.advanceTimersByTimeAsync(16_000);
    expect(await flushed).toBe('c0');
  });
});
