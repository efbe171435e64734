// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

let client: Client;
beforeEach(async () => {
  prepareWindow();
  client = createFakeClient('full', { now: Date.now() });
  const made = await client.request('summaries.create', { recording: 'bakery1' });
  const point = made.points[0]!.text;
  await client.request('summaries.edit', {
    id: made.id,
    change: { kind: 'write', point, text: 'Mine.' },
  });
  openWindow(client, '#/recordings/bakery1');
});
afterEach(closeWindow);

const versions = async () =>
  (await client.request('summaries.list', { recording: 'bakery1' })).summaries.length;

async function choose(name: string): Promise<void> {
  const menu = await screen.findByRole('button', { name: 'Versions' });
  fireEvent.keyDown(menu, { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name }));
}

it('shows the version before beside the one on show, word by word', async () => {
  await choose('Compare versions…');
  const dialog = within(await screen.findByRole('dialog'));
  const row = (await dialog.findByText('Mine.')).closest('li')!;
  expect(within(row).getByText('Changed')).toBeDefined();
  expect(row.querySelector('del')!.textContent).not.toBe('');
  expect(row.querySelector('ins')!.textContent).toBe('Mine.');
  fireEvent.change(dialog.getByLabelText('Earlier version'), {
    target: { value: dialog.getByLabelText<HTMLSelectElement>('Later version').value },
  });
  expect(await dialog.findByText('Both say the same, word for word.')).toBeDefined();
});

it('removes the version on show after a question, and shows the one before', async () => {
  const all = await versions();
  await choose('Remove this version…');
  fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  await waitFor(async () => expect(await versions()).toBe(all - 1));
  await waitFor(() => expect(screen.queryByText('Mine.')).toBeNull());
});
