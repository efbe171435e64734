// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

beforeEach(prepareWindow);
afterEach(() => {
  closeWindow();
  Reflect.deleteProperty(window, 'nanodesk');
});

const fake = (): Client => createFakeClient('full', { now: Date.now() });

/** Tells of a library before once `isThere` says so. */
function withPrevious(isThere: (asked: string[]) => boolean): Client {
  const client = fake();
  const asked: string[] = [];
  const request = (async (name: never, ...rest: [never, never]) => {
    const answer = await client.request(name, ...rest);
    asked.push(name);
    return name === 'app.about' && isThere(asked)
      ? { ...(answer as object), previousLibrary: '/old' }
      : answer;
  }) as Client['request'];
  return { ...client, request };
}

async function openDialog(client = fake()) {
  openWindow(client, '#/settings');
  fireEvent.click(await screen.findByRole('button', { name: 'Restore…' }));
  return within(await screen.findByRole('dialog', { name: 'Restore from a backup' }));
}

it('shows what is in a backup before anything is done, then how far it is, then asks for a new start', async () => {
  Object.assign(window, { nanodesk: {} });
  const dialog = await openDialog();
  fireEvent.click(dialog.getByRole('button', { name: 'Choose the backup…' }));
  expect(await dialog.findByText('41')).toBeDefined();
  expect(dialog.getByText('312 MB')).toBeDefined();
  fireEvent.click(dialog.getByRole('button', { name: 'Restore' }));
  expect(await screen.findByRole('progressbar', { name: 'Restore from a backup' })).toBeDefined();
  const restored = within(await screen.findByRole('dialog', { name: 'The backup is restored' }));
  expect(restored.getByRole('button', { name: 'Restart Nanodesk' })).toBeDefined();
});

it('is stopped by its button, and what was looked into is still shown', async () => {
  const dialog = await openDialog();
  const field = dialog.getByRole('textbox', { name: 'Whole path of the backup' });
  fireEvent.change(field, { target: { value: '/media/usb' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Look into it' }));
  fireEvent.click(await dialog.findByRole('button', { name: 'Restore' }));
  fireEvent.click(await dialog.findByRole('button', { name: 'Stop' }));
  expect(await dialog.findByRole('button', { name: 'Restore' })).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('leads back to the library before, where there is one', async () => {
  openWindow(
    withPrevious(() => true),
    '#/settings',
  );
  expect(await screen.findByText('/old')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Go back' }));
  expect(await screen.findByRole('dialog', { name: 'Back to the library before' })).toBeDefined();
});

it('leads back as soon as it is restored, without a new start', async () => {
  Object.assign(window, { nanodesk: {} });
  const dialog = await openDialog(withPrevious((asked) => asked.includes('library.restore')));
  expect(screen.queryByText('/old')).toBeNull();
  fireEvent.click(dialog.getByRole('button', { name: 'Choose the backup…' }));
  fireEvent.click(await dialog.findByRole('button', { name: 'Restore' }));
  expect(await screen.findByText('/old', {}, { timeout: 20_000 })).toBeDefined();
});

it('asks for the passphrase of a sealed backup before it shows what is in it', async () => {
  const dialog = await openDialog();
  const field = dialog.getByRole('textbox', { name: 'Whole path of the backup' });
  fireEvent.change(field, { target: { value: '/media/cloud/nanodesk' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Look into it' }));
  const typed = await dialog.findByLabelText('Passphrase');
  expect(dialog.queryByText('41')).toBeNull();
  fireEvent.change(typed, { target: { value: 'another' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Open' }));
  expect(await dialog.findByText(/The passphrase is wrong/)).toBeDefined();
  fireEvent.change(typed, { target: { value: 'open sesame' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Open' }));
  expect(await dialog.findByText('41')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});
