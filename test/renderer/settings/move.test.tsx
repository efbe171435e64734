// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

beforeEach(prepareWindow);
afterEach(() => {
  closeWindow();
  Reflect.deleteProperty(window, 'nanodesk');
});

const fake = (): Client => createFakeClient('full', { now: Date.now() });

async function openDialog(client = fake()) {
  openWindow(client, '#/settings');
  fireEvent.click(await screen.findByRole('button', { name: 'Move…' }));
  return within(await screen.findByRole('dialog', { name: 'Move the library' }));
}

describe('moving the library', () => {
  it('in a window, the host asks for the folder; it shows how far it is, then asks for a new start', async () => {
    Object.assign(window, { nanodesk: {} });
    const client = fake();
    const request = vi.spyOn(client, 'request');
    const dialog = await openDialog(client);
    fireEvent.click(dialog.getByRole('switch', { name: 'Leave the old files there as well' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Choose a folder…' }));
    expect(await screen.findByRole('progressbar', { name: 'Move the library' })).toBeDefined();
    const moved = within(await screen.findByRole('dialog', { name: 'The library was moved' }));
    expect(moved.getByText('/media/disk/nanodesk')).toBeDefined();
    expect(moved.getByText(/^The old files stay, and are no longer used/)).toBeDefined();
    fireEvent.click(moved.getByRole('button', { name: 'Restart Nanodesk' }));
    const names = () => request.mock.calls.map(([name]) => name);
    await expect.poll(names).toContain('app.restart');
  });

  it('in a browser it is named, and the person starts the program anew', async () => {
    const dialog = await openDialog();
    const field = dialog.getByRole('textbox', { name: 'Whole path of the new folder' });
    fireEvent.change(field, { target: { value: 'disk' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Move' }));
    expect((await screen.findByRole('alert')).textContent).toContain('disk is not a whole path.');
    const again = await screen.findByRole('textbox', { name: 'Whole path of the new folder' });
    fireEvent.change(again, { target: { value: '/media/disk' } });
    fireEvent.click(screen.getByRole('button', { name: 'Move' }));
    expect(await screen.findByText(/end “nanodesk serve”/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Restart Nanodesk' })).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is stopped by its button, and by closing the dialog; neither is an error', async () => {
    Object.assign(window, { nanodesk: {} });
    const dialog = await openDialog();
    fireEvent.click(dialog.getByRole('button', { name: 'Choose a folder…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Choose a folder…' }));
    await screen.findByRole('progressbar', { name: 'Move the library' });
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells why not in the dialog, below which nothing can be reached, and stays open', async () => {
    Object.assign(window, { nanodesk: {} });
    const client = fake();
    const busy = new AppError('busy', 'A job is running.');
    const request = ((name: never, ...rest: [never, never]) =>
      name === 'library.move'
        ? Promise.reject(busy)
        : client.request(name, ...rest)) as Client['request'];
    const dialog = await openDialog({ ...client, request });
    fireEvent.click(dialog.getByRole('button', { name: 'Choose a folder…' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('A job is running.');
    expect(await screen.findByRole('button', { name: 'Choose a folder…' })).toBeDefined();
  });
});
