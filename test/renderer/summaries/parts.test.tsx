// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

let client: Client;
beforeEach(() => {
  prepareWindow();
  client = createFakeClient('full', { now: Date.now() });
  openWindow(client, '#/recordings/bakery1');
});
afterEach(closeWindow);

const compose = async () =>
  fireEvent.click(await screen.findByRole('button', { name: /^Let the model word it/ }));

it('tells the part and the time left while the model writes, over a summary that stands already', async () => {
  await compose();
  expect(await screen.findByText(/^Part 2 of 3 · 12 sec left/)).toBeDefined();
  expect(screen.getByRole('list', { name: 'Summary points' }).children.length).toBeGreaterThan(0);
  await waitFor(() => expect(screen.queryByText(/^Part 2 of 3/)).toBeNull());
});

it('shows a part at which the model failed, and tries it again', async () => {
  await compose();
  const failed = await screen.findByText(/^The model failed from/);
  expect(screen.getByText(/2 of 3 parts/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(failed.isConnected).toBe(false));
  expect(screen.getByText(/^Read from beginning to end/)).toBeDefined();
});

it('keeps what is there when it is stopped', async () => {
  await compose();
  const before = screen.getByRole('list', { name: 'Summary points' }).textContent;
  fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull());
  expect(screen.getByRole('list', { name: 'Summary points' }).textContent).toBe(before);
});
