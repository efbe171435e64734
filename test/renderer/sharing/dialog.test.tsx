// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(() => {
  prepareWindow();
  URL.createObjectURL = () => 'blob:saved';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});
afterEach(closeWindow);

async function openDialog() {
  const client = createFakeClient('full', { now: Date.now() });
  const { recordings } = await client.request('recordings.list', {});
  const { id } = recordings.find(({ status }) => status === 'ready')!;
  const asked = vi.spyOn(client, 'request');
  openWindow(client, `#/recordings/${id}`);
  fireEvent.keyDown(await screen.findByRole('button', { name: 'Export' }), { key: 'Enter' });
  fireEvent.click(within(await screen.findByRole('menu')).getByText(/Without private things/));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText('People');
  return { dialog, asked, id };
}

it('shows what is replaced, and saves with what was unticked and added', async () => {
  const { dialog, asked, id } = await openDialog();
  const anna = await dialog.findByRole('checkbox', { name: /Anna/ });
  expect((anna as HTMLInputElement).checked).toBe(true);
  fireEvent.click(anna);
  await waitFor(() => expect((anna as HTMLInputElement).checked).toBe(false));
  fireEvent.change(dialog.getByLabelText('Replace this too'), { target: { value: ' oven ' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
  await dialog.findByRole('checkbox', { name: /oven/ });
  fireEvent.change(dialog.getByLabelText('Format'), { target: { value: 'md' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Save…' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked).toHaveBeenCalledWith(
    'transcripts.export',
    expect.objectContaining({
      recording: id,
      format: 'md',
      share: { keep: ['Anna'], hide: ['oven'] },
    }),
  );
});

it('forgets a word that was added, once it is unticked', async () => {
  const { dialog } = await openDialog();
  fireEvent.change(dialog.getByLabelText('Replace this too'), { target: { value: 'oven' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
  fireEvent.click(await dialog.findByRole('checkbox', { name: /oven/ }));
  await waitFor(() => expect(dialog.queryByRole('checkbox', { name: /oven/ })).toBeNull());
});
