// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

let client: Client;
beforeEach(() => {
  prepareWindow();
  client = createFakeClient('full', { now: Date.now() });
});
afterEach(closeWindow);

async function openPalette() {
  openWindow(client, '#/recordings/bakery1');
  await screen.findByRole('heading', { name: 'Summary' });
  fireEvent.keyDown(window, { key: 'k', code: 'KeyK', ctrlKey: true });
  const dialog = within(await screen.findByRole('dialog', { name: 'Go to, or do' }));
  const input = dialog.getByRole('combobox');
  const type = (value: string) => fireEvent.change(input, { target: { value } });
  const press = (key: string) => fireEvent.keyDown(input, { key });
  const labels = () => dialog.queryAllByRole('option').map(({ textContent }) => textContent);
  const chosen = () => dialog.getByRole('option', { selected: true });
  return { dialog, input, type, press, labels, chosen };
}

it('does a command by a few letters and Enter, and is gone', async () => {
  const { type, press, labels } = await openPalette();
  expect(labels()).toContain('Promises');
  type('dark');
  expect(labels()[0]).toBe('Theme: Dark');
  press('Enter');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(async () => expect((await client.request('settings.get', {})).theme).toBe('dark'));
});

it('arrows go round, and the field says which one is chosen', async () => {
  const { input, press, labels, chosen } = await openPalette();
  press('ArrowUp');
  expect(chosen().textContent).toBe(labels().at(-1));
  press('ArrowDown');
  expect(chosen().textContent).toBe(labels()[0]);
  press('ArrowDown');
  expect(input.getAttribute('aria-activedescendant')).toBe(chosen().id);
  press('Enter');
  await waitFor(() => expect(location.hash).toBe('#/'));
});

it('finds what was said, and opens it at that line', async () => {
  const { dialog, type } = await openPalette();
  type('warranty');
  const hit = await waitFor(() => {
    const [first] = dialog.getAllByRole('option');
    expect(first?.querySelector('mark')?.textContent).toBe('warranty');
    return first!;
  });
  fireEvent.click(hit);
  expect(location.hash).toMatch(/^#\/recordings\/\w+\?segment=\d+$/);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('says when nothing fits, and lets Enter be', async () => {
  const { dialog, type, press } = await openPalette();
  type('xylophonequartz');
  expect(await dialog.findByText('Nothing fits.')).toBeDefined();
  press('Enter');
  press('ArrowDown');
  expect(dialog.getByRole('combobox')).toBeDefined();
});

it('opens over no other dialog', async () => {
  openWindow(client, '#/');
  fireEvent.keyDown(window, { key: '?' });
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  fireEvent.keyDown(window, { key: 'k', code: 'KeyK', ctrlKey: true });
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
});
