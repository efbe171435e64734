// @vitest-environment jsdom
/** What takes a while: whether it goes on where a person leaves what they asked for it from. */
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RouteName } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { go } from '../../../renderer/ui/route';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

/** A client that never answers one kind of request, and the signals of those. */
function waitingClient(waiting: RouteName) {
  const client = createFakeClient('full', { now: Date.now() });
  const signals: (AbortSignal | undefined)[] = [];
  const request = ((name: never, input: never, options?: { signal?: AbortSignal }) => {
    if (name !== waiting) return client.request(name, input, options);
    signals.push(options?.signal);
    return new Promise(() => {});
  }) as Client['request'];
  return { client: { ...client, request }, signals };
}

it('shows that a recording is still summed up to who comes back to it', async () => {
  const { client } = waitingClient('summaries.create');
  openWindow(client, '#/recordings/lecture');
  fireEvent.click(await screen.findByRole('button', { name: /^Sum up again/ }));
  await screen.findByRole('button', { name: 'Stop' });
  act(() => go('#/recordings/bakery1'));
  await screen.findByRole('heading', { name: /Spring planning/, level: 1 });
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  act(() => go('#/recordings/lecture'));
  const stop = await screen.findByRole('button', { name: 'Stop' });
  expect(document.activeElement).not.toBe(stop);
});

it.each([
  ['telling voices apart stops', 'speakers.tell', '#/recordings/lecture', 'Tell voices apart'],
  ['writing voice notes down stops', 'chats.transcribeVoices', '#/chats/garden01', 'Write down'],
  ['saying it in another tone stops', 'replies.rewrite', '#/chats/studio01', 'Rewrite'],
  ['summing up goes on', 'summaries.create', '#/recordings/lecture', /^Sum up again/],
] as const)('%s', async (what, name, address, button) => {
  const { client, signals } = waitingClient(name);
  openWindow(client, address);
  const found = await screen.findByRole('button', { name: button });
  const reply = screen.queryByRole('textbox', { name: 'Your reply' });
  if (reply) fireEvent.change(reply, { target: { value: 'ok see you there' } });
  fireEvent.click(found);
  expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
  act(() => go('#/settings'));
  await screen.findByRole('heading', { name: 'Settings' });
  expect(signals.map((signal) => signal?.aborted)).toEqual([what.endsWith('stops')]);
});
