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

it('is sealed with a passphrase that was typed twice, long enough and the same', async () => {
  const asked: unknown[] = [];
  const client = fake();
  const request = ((name: never, input: never, options: never) => {
    if (name === 'library.backUp') asked.push(input);
    return client.request(name, input, options);
  }) as Client['request'];
  openWindow({ ...client, request }, '#/settings');
  fireEvent.click(await screen.findByRole('switch', { name: 'Seal it with a passphrase' }));
  const isReady = () =>
    !screen.getByRole<HTMLButtonElement>('button', { name: 'Back up…' }).disabled;
  const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  expect(isReady()).toBe(false);
  type('Passphrase', 'too short');
  type('The same again', 'too short');
  expect(isReady()).toBe(false);
  type('Passphrase', 'long enough to keep');
  expect(screen.getByText('This is another one.')).toBeDefined();
  type('The same again', 'long enough to keep');
  expect(screen.queryByText('This is another one.')).toBeNull();
  expect(isReady()).toBe(true);
  await start();
  expect(await screen.findByText(/^Backed up to/)).toBeDefined();
  expect(asked).toEqual([{ passphrase: 'long enough to keep' }]);
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
});
