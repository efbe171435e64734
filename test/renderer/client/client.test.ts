import { describe, expect, it, vi } from 'vitest';
import { createClient, parseEvent } from '../../../renderer/client/client';
import type { EventSink, Result, Transport } from '../../../renderer/client/transport';

function transportOf(answer: Result) {
  let sink: EventSink | undefined;
  const transport: Transport = {
    request: vi.fn(async () => answer),
    listen: (given) => {
      sink = given;
    },
  };
  return { transport, sink: () => sink as EventSink };
}

describe('createClient()', () => {
  it('rejects with the message and the hint that the host sent', async () => {
    const error = {
      code: 'storage',
      message: 'The disk is full.',
      hint: 'Free some space.',
    } as const;
    const client = createClient(transportOf({ ok: false, error }).transport);
    await expect(client.request('jobs.list', {})).rejects.toMatchObject(error);
  });

  it('refuses an answer that the contract does not know, instead of showing half of it', async () => {
    const { transport } = transportOf({ ok: true, data: { jobs: [{ id: 'no such shape' }] } });
    await expect(createClient(transport).request('jobs.list', {})).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('jobs.list'),
    });
  });

  it('hands each event to every listener until it stops listening', () => {
    const { transport, sink } = transportOf({ ok: true, data: null });
    const client = createClient(transport);
    const [first, second] = [vi.fn(), vi.fn()];
    const stop = client.on(first);
    client.on(second);
    sink().event({ name: 'recording.removed', data: { id: 'abcd' } });
    stop();
    sink().event({ name: 'recording.removed', data: { id: 'efgh' } });
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(2);
  });

  it('tells of a gap, so that views ask again', () => {
    const { transport, sink } = transportOf({ ok: true, data: null });
    const onGap = vi.fn();
    createClient(transport).onGap(onGap);
    sink().gap();
    expect(onGap).toHaveBeenCalledOnce();
  });
});

describe('parseEvent()', () => {
  it.each([
    ['nothing', null],
    ['a name of the language itself', { name: 'constructor', data: {} }],
    ['a name from a newer host', { name: 'chat.changed', data: {} }],
    ['data of another shape', { name: 'recording.removed', data: { id: '../../etc' } }],
  ])('lets %s fall', (_, raw) => {
    expect(parseEvent(raw)).toBeNull();
  });
});
