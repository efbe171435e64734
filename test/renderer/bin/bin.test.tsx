// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

const TITLE = /Spring planning, bakery/;

async function remove(): Promise<void> {
  fireEvent.keyDown(await screen.findByRole('button', { name: 'More actions' }), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
}

/** The list says how much it holds in one row each. */
const listed = () => screen.queryAllByRole('link', { name: TITLE });

it('takes a recording that was removed out of the list, and undoes that', async () => {
  openWindow(createFakeClient('full', { now: Date.now() }), '#/recordings/bakery1');
  await waitFor(() => expect(listed().length).toBeGreaterThan(0));
  await remove();
  await waitFor(() => expect(listed()).toEqual([]));
  expect(location.hash).toBe('#/');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(listed().length).toBeGreaterThan(0));
});

it('restores and deletes for good, one or all, and is empty then', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  for (const id of ['bakery1', 'arabic1']) await client.request('recordings.remove', { id });
  await client.request('chats.remove', { id: 'maya0001' });
  openWindow(client, '#/bin');
  expect(await screen.findByText(/stays here for 30 days/)).toBeDefined();
  const items = () => [...document.querySelectorAll<HTMLElement>('.bin__item')];
  await waitFor(() => expect(items()).toHaveLength(3));

  const bakery = items().find(({ textContent }) => TITLE.test(textContent ?? ''))!;
  fireEvent.click(within(bakery).getByRole('button', { name: /^Restore/ }));
  await waitFor(() => expect(items()).toHaveLength(2));
  await waitFor(() => expect(listed().length).toBeGreaterThan(0));

  fireEvent.click(within(items()[0]!).getByRole('button', { name: /for good$/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(items()).toHaveLength(2);
  fireEvent.click(within(items()[0]!).getByRole('button', { name: /for good$/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(items()).toHaveLength(1));

  fireEvent.click(screen.getByRole('button', { name: 'Empty the bin' }));
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('The bin is empty')).toBeDefined();
});
