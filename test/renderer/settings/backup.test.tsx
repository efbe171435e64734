// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

beforeEach(prepareWindow);
afterEach(closeWindow);

const fake = (): Client => createFakeClient('full', { now: Date.now() });
const start = async () => fireEvent.click(await screen.findByRole('button', { name: 'Back up…' }));

it('a backup shows how far it is and tells where it went', async () => {
  openWindow(fake(), '#/settings');
  await start();
  expect(await screen.findByRole('progressbar', { name: 'Backup' })).toBeDefined();
  expect(await screen.findByText(/^Backed up to \/media\/usb\/nanodesk: 4 files/)).toBeDefined();
  expect(screen.queryByRole('progressbar', { name: 'Backup' })).toBeNull();
});

it('is stopped by its button, which is no error', async () => {
  openWindow(fake(), '#/settings');
  await start();
  fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  expect(await screen.findByRole('button', { name: 'Back up…' })).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('tells what the library itself lacks, and what went wrong', async () => {
  const client = fake();
  const made = { folder: '/x', createdAt: 0, files: 1, bytes: 1, missing: ['audio/a.wav'] };
  const full = new AppError('storage', 'Disk full.');
  const answers = [() => Promise.resolve(made), () => Promise.reject(full)];
  const request = ((name: never, input: never, options: never) =>
    name === 'library.backUp'
      ? answers.shift()?.()
      : client.request(name, input, options)) as Client['request'];
  openWindow({ ...client, request }, '#/settings');
  await start();
  expect(await screen.findByText(/One sound or file is not in it/)).toBeDefined();
  await start();
  expect(await screen.findByText('Disk full.')).toBeDefined();
});
