// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError, type RouteName } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

beforeEach(prepareWindow);
afterEach(closeWindow);

/** A window whose requests of one kind wait: each is made, and answered, when it is let go. */
function openHeld(name: RouteName, hash: string) {
  const client = createFakeClient('full', { now: Date.now() });
  const held: { letGo: () => void; refuse: (error: AppError) => void }[] = [];
  const request = (async (asked: never, input: never, options: never) => {
    if (asked === name)
      await new Promise<void>((letGo, refuse) => {
        held.push({ letGo, refuse });
      });
    return client.request(asked, input, options);
  }) as Client['request'];
  openWindow({ ...client, request }, hash);
  return { client, held };
}

const theme = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const kept = async (client: Client) => (await client.request('settings.get', {})).theme;

it('shows the last of two changes that follow each other fast, whatever the first one answers', async () => {
  const { client, held } = openHeld('settings.set', '#/settings');
  fireEvent.click(await screen.findByRole('radio', { name: 'Light' }));
  await waitFor(() => expect(theme('Light').checked).toBe(true));
  fireEvent.click(theme('Dark'));
  await waitFor(() => expect(theme('Dark').checked).toBe(true));
  const shown: boolean[] = [];
  const watcher = setInterval(() => shown.push(theme('Dark').checked), 1);
  held[0]?.letGo();
  await waitFor(async () => expect(await kept(client)).toBe('light'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(shown).not.toContain(false);
  held[1]?.letGo();
  await waitFor(async () => expect(await kept(client)).toBe('dark'));
  clearInterval(watcher);
  expect(shown).not.toContain(false);
});

it('says that the first was not kept, though another followed', async () => {
  const { client, held } = openHeld('settings.set', '#/settings');
  fireEvent.click(await screen.findByRole('radio', { name: 'Light' }));
  await waitFor(() => expect(held).toHaveLength(1));
  fireEvent.click(theme('Dark'));
  await waitFor(() => expect(held).toHaveLength(2));
  held[0]?.refuse(new AppError('storage', 'The disk is full.'));
  expect(await screen.findByText('The disk is full.')).toBeDefined();
  held[1]?.letGo();
  await waitFor(async () => expect(await kept(client)).toBe('dark'));
  await waitFor(() => expect(theme('Dark').checked).toBe(true));
});

it('tells of what was not kept after its view has gone', async () => {
  const { held } = openHeld('favourites.set', '#/recordings/bakery1');
  fireEvent.click(await screen.findByRole('button', { name: 'Favourite' }));
  await waitFor(() => expect(held).toHaveLength(1));
  window.location.hash = '#/settings';
  await screen.findByRole('radio', { name: 'Dark' });
  held[0]?.refuse(new AppError('storage', 'The disk is full.'));
  expect(await screen.findByText('The disk is full.')).toBeDefined();
});
