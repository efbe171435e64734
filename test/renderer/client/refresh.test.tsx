// @vitest-environment jsdom
/** What an open window does when another process writes to the library. */
import { QueryClient } from '@tanstack/react-query';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppEvent } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { keyOf } from '../../../renderer/client/queries';
import { refreshLibrary } from '../../../renderer/client/refresh';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

const FIRST = 'Good morning, everybody.';
/** The library, written to by another process: nothing but `library.changed` is heard of it. */
let library: Client;
let asked: string[];
let tell: (event?: AppEvent) => void;

beforeEach(() => {
  prepareWindow();
  library = createFakeClient('full', { now: Date.now() });
  asked = [];
  const request = ((name: string, ...rest: [never, never]) => {
    asked.push(name);
    return library.request(name as never, ...rest);
  }) as Client['request'];
  const listeners = new Set<(event: AppEvent) => void>();
  const on: Client['on'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  tell = (event = { name: 'library.changed', data: {} }) =>
    act(() => {
      for (const listener of listeners) listener(event);
    });
  openWindow({ ...library, request, on }, '#/recordings/bakery1');
});
afterEach(closeWindow);

const line = (name: string) => screen.findByRole('button', { name });
const editField = () => screen.getByRole('textbox', { name: /Text of the line/ });

async function editElsewhere(text: string, segment = 0): Promise<void> {
  const found = await library.request('transcripts.get', { recording: 'bakery1' });
  await library.request('transcripts.edit', { transcript: found?.id ?? '', segment, text });
}

it('shows lines and titles as they are now, and keeps the line in focus', async () => {
  const button = await line(FIRST);
  button.focus();
  await editElsewhere('Good evening.');
  await library.request('recordings.rename', { id: 'bakery1', title: 'Bakery' });
  tell();
  expect(await line('Good evening.')).toBe(button);
  expect(document.activeElement).toBe(button);
  expect(await screen.findByRole('heading', { level: 1, name: 'Bakery' })).toBeDefined();
});

it('asks neither for the sound nor for a check of the machine, and not for every word of it', async () => {
  await line(FIRST);
  asked = [];
  for (let i = 0; i < 20; i++) tell();
  await waitFor(() => expect(asked).toContain('summaries.list'));
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).not.toContain('recordings.media');
  expect(asked).not.toContain('app.doctor');
});

it('leaves alone what is being typed', async () => {
  fireEvent.keyDown(await line(FIRST), { key: 'e' });
  fireEvent.change(editField(), { target: { value: 'Half a thought' } });
  await editElsewhere('Good evening.');
  await editElsewhere('It is Tuesday.', 1);
  tell();
  await line('It is Tuesday.');
  expect((editField() as HTMLTextAreaElement).value).toBe('Half a thought');
});

it('does not take back a line that was only opened for editing', async () => {
  fireEvent.keyDown(await line(FIRST), { key: 'e' });
  await editElsewhere('Good evening.');
  await editElsewhere('It is Tuesday.', 1);
  tell();
  await line('It is Tuesday.');
  fireEvent.keyDown(editField(), { key: 'Enter' });
  expect(await line('Good evening.')).toBeDefined();
  expect(asked).not.toContain('transcripts.edit');
});

it('says that the recording on show was removed in another tab', async () => {
  await line(FIRST);
  await library.request('recordings.remove', { id: 'bakery1' });
  tell({ name: 'recording.removed', data: { id: 'bakery1' } });
  expect(await screen.findByText('This recording is not in the library')).toBeDefined();
});

it('says once that the recording on show is gone', async () => {
  await line(FIRST);
  const { request } = library;
  library.request = ((name: string, ...rest: [never, never]) => {
    if (/^(transcripts|summaries)/.test(name)) return request('recordings.get', { id: 'bakery1' });
    return request(name as never, ...rest);
  }) as Client['request'];
  await library.request('recordings.remove', { id: 'bakery1' });
  tell();
  expect(await screen.findByText('This recording is not in the library')).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('asks for the waveform anew where the transcript was not whole', async () => {
  const cache = new QueryClient();
  for (const [id, complete] of [
    ['growing', false],
    ['whole', true],
  ] as const) {
    cache.setQueryData(keyOf('transcripts.get', { recording: id }), { complete });
    cache.setQueryData(keyOf('recordings.media', { id }), { url: '', peaks: [] });
  }
  await refreshLibrary(cache);
  const asksAnew = (id: string) =>
    cache.getQueryState(keyOf('recordings.media', { id }))?.isInvalidated;
  expect([asksAnew('growing'), asksAnew('whole')]).toEqual([true, false]);
});
