// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Recording } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

beforeEach(prepareWindow);
afterEach(closeWindow);

const kept = async (client: Client) => (await client.request('settings.get', {})).soundDays;

it('asks before sound is deleted by itself, and takes no for an answer', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  openWindow(client, '#/settings');
  const choose = async (value: string) =>
    fireEvent.change(await screen.findByLabelText('Keep the sound'), { target: { value } });
  await choose('0');
  expect(await screen.findByText(/those already in the library too, is deleted/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await kept(client)).toBe('always');
  await choose('30');
  fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  await waitFor(async () => expect(await kept(client)).toBe(30));
  await choose('-1');
  await waitFor(async () => expect(await kept(client)).toBe('always'));
});

it('a recording whose sound is gone says so in place of a player', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  const request = (async (name: never, input: never, options: never) => {
    const answer: unknown = await client.request(name, input, options);
    return name === 'recordings.get' ? { ...(answer as Recording), audio: null } : answer;
  }) as Client['request'];
  const { recordings } = await client.request('recordings.list', {});
  const { id } = recordings.find(({ kind, status }) => kind === 'audio' && status === 'ready')!;
  openWindow({ ...client, request }, `#/recordings/${id}`);
  expect(await screen.findByText(/^Its sound was deleted/)).toBeDefined();
  expect(screen.queryByRole('region', { name: 'Player' })).toBeNull();
});
