// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError, type AppEvent, type Holdings, type Job } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

beforeEach(prepareWindow);
afterEach(() => {
  closeWindow();
  Reflect.deleteProperty(window, 'nanodesk');
});

/** The fake, with other answers to some calls; tells what was asked. */
function fake(answers: Record<string, (input: never) => unknown> = {}) {
  const client = createFakeClient('full', { now: Date.now() });
  const asked: [string, unknown][] = [];
  const request = (async (name: never, input: never, options: never) => {
    asked.push([name, input]);
    const other = answers[name];
    return other ? other(input) : client.request(name, input, options);
  }) as Client['request'];
  const wipes = () => asked.filter(([name]) => name === 'library.wipe').map(([, input]) => input);
  return { client: { ...client, request }, wipes };
}

const aJob: Omit<Job, 'recording' | 'title' | 'state'> = {
  ...{ id: 'job', kind: 'transcribe', step: 'transcribe', createdAt: 0 },
  ...{ progress: 1, secondsLeft: null, error: null },
};

function openDialog(client: Client) {
  openWindow(client, '#/settings');
  return pressDelete();
}

async function pressDelete() {
  fireEvent.click(await screen.findByRole('button', { name: 'Delete…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete everything' }));
  const field = await dialog.findByRole('textbox', { name: 'Type “delete” to go on' });
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  const button = () => dialog.getByRole<HTMLButtonElement>('button', { name: 'Delete everything' });
  return { dialog, field, type, button };
}

const dialogs = () => screen.queryAllByRole('dialog', { name: 'Delete everything' });

it('names what goes and what stays, wants the word, and leaves an empty library on show', async () => {
  const { client, wipes } = fake();
  const { recordings } = await client.request('recordings.list', {});
  const { dialog, type, button } = await openDialog(client);
  expect(dialog.getByText(String(recordings.length))).toBeDefined();
  expect(dialog.getByText('/media/usb/nanodesk')).toBeDefined();
  expect(dialog.getByText(/nanodesk backup FOLDER/)).toBeDefined();
  for (const other of ['', 'delet', 'yes']) {
    type(other);
    expect(button().disabled).toBe(true);
  }
  type(' Delete ');
  fireEvent.click(button());
  expect(await screen.findByText('Everything was deleted')).toBeDefined();
  expect(screen.getByText('The last backup is in /media/usb/nanodesk.')).toBeDefined();
  expect(wipes()).toEqual([{ confirm: true, models: false }]);
  expect(dialogs()).toEqual([]);
  expect(location.hash).toBe('#/');
  await waitFor(() => expect(screen.queryByText(recordings[0]!.title)).toBeNull());
});

it('takes back what was told before (would catch a name that outlives its recording)', async () => {
  const refuse = () => Promise.reject(new AppError('storage', 'The disk is full.'));
  const { client } = fake({ 'settings.set': refuse });
  const hearers: ((event: AppEvent) => void)[] = [];
  const on: Client['on'] = (hearer) => {
    hearers.push(hearer);
    return client.on(hearer);
  };
  const { id: recording, title } = (await client.request('recordings.list', {})).recordings[0]!;
  openWindow({ ...client, on }, '#/settings');
  fireEvent.click(await screen.findByRole('radio', { name: 'Dark' }));
  expect(await screen.findByText('The disk is full.')).toBeDefined();
  const data = { ...aJob, state: 'done', recording, title } as const;
  act(() => {
    for (const hear of hearers) hear({ name: 'job.changed', data });
  });
  expect(screen.getByText(`${title} is ready`)).toBeDefined();
  const { type, button } = await pressDelete();
  type('delete');
  fireEvent.click(button());
  expect(await screen.findByText('Everything was deleted')).toBeDefined();
  expect(screen.queryByText(`${title} is ready`)).toBeNull();
  expect(screen.queryByText('The disk is full.')).toBeNull();
});

it('takes no for an answer, and Enter without the word too', async () => {
  const { client, wipes } = fake();
  const { dialog, field, type } = await openDialog(client);
  type('no');
  fireEvent.submit(field);
  fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(dialogs()).toEqual([]);
  expect(wipes()).toEqual([]);
  expect(location.hash).toBe('#/settings');
});

it('tells in the dialog what keeps it from being done, and can be tried again', async () => {
  const busy = new AppError('busy', 'A recording is under way.', 'End it first.');
  const refuse = () => Promise.reject(busy);
  const { client, wipes } = fake({ 'library.wipe': refuse });
  const { dialog, type, button } = await openDialog(client);
  type('delete');
  fireEvent.click(button());
  expect(await dialog.findByRole('alert')).toBeDefined();
  expect(dialog.getByText('A recording is under way. End it first.')).toBeDefined();
  expect(button().disabled).toBe(false);
  fireEvent.click(button());
  await waitFor(() => expect(wipes()).toHaveLength(2));
  expect(location.hash).toBe('#/settings');
});

it('offers a backup first in the window, and to delete added models', async () => {
  Object.assign(window, { nanodesk: {} });
  const plain = createFakeClient('full', { now: Date.now() });
  const there = await plain.request('library.holdings', {});
  const changed: Holdings = {
    ...{ ...there, models: { count: 2, bytes: 3e8 }, backup: null, previous: '/old' },
  };
  const { client, wipes } = fake({ 'library.holdings': () => changed });
  const { dialog, type, button } = await openDialog(client);
  expect(dialog.getByRole('button', { name: 'Back up…' })).toBeDefined();
  expect(dialog.getByText(/No backup is known here/)).toBeDefined();
  expect(dialog.getByText('/old')).toBeDefined();
  fireEvent.click(dialog.getByRole('switch', { name: /the 2 models that you added/ }));
  type('delete');
  fireEvent.click(button());
  await waitFor(() => expect(wipes()).toEqual([{ confirm: true, models: true }]));
});
