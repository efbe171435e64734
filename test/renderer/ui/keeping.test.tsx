// @vitest-environment jsdom
/** What a person typed or asked for stays where it is, or is kept, when they go elsewhere or something arrives. */
import { act, fireEvent, renderHook, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RouteName } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { useDraft } from '../../../renderer/replies/useDraft';
import { go } from '../../../renderer/ui/route';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(() => prepareWindow());
afterEach(closeWindow);

/** The window over a library whose answers take a moment, and what it was asked. */
function openSlow(hash: string) {
  const client = createFakeClient('full', { now: Date.now() });
  const asked: [RouteName, unknown][] = [];
  const request = (async (name: RouteName, input: never, options: never) => {
    asked.push([name, input]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    return client.request(name, input, options);
  }) as Client['request'];
  openWindow({ ...client, request }, hash);
  const inputsOf = (wanted: RouteName) =>
    asked.filter(([name]) => name === wanted).map(([, input]) => input);
  return { client, inputsOf };
}

async function typeTitle(text: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: 'Rename' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: text } });
}

it('leaves the focus where it went while a title is kept', async () => {
  const { inputsOf } = openSlow('#/recordings/bakery1');
  await typeTitle('Autumn');
  const search = screen.getByRole('searchbox');
  act(() => search.focus());
  await screen.findByRole('heading', { name: 'Autumn', level: 1 });
  expect(document.activeElement).toBe(search);
  expect(inputsOf('recordings.rename')).toEqual([{ id: 'bakery1', title: 'Autumn' }]);
});

it('keeps a title that was typed when one goes elsewhere, once; Esc keeps nothing', async () => {
  const { inputsOf } = openSlow('#/recordings/bakery1');
  await typeTitle('Nothing');
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Title' }), { key: 'Escape' });
  await typeTitle('Autumn');
  act(() => go('#/settings'));
  await screen.findByRole('heading', { name: 'Settings' });
  await screen.findByRole('link', { name: /Autumn/ });
  expect(inputsOf('recordings.rename')).toEqual([{ id: 'bakery1', title: 'Autumn' }]);
});

it('keeps a promise that was edited when one goes elsewhere', async () => {
  const { inputsOf } = openSlow('#/promises');
  fireEvent.click((await screen.findAllByRole('button', { name: /^Edit/ }))[0]!);
  const what = await screen.findByRole('textbox', { name: 'What' });
  fireEvent.change(what, { target: { value: 'Bring the oven' } });
  act(() => go('#/settings'));
  await waitFor(() =>
    expect(inputsOf('promises.edit')).toMatchObject([{ text: 'Bring the oven' }]),
  );
});

it('keeps it once where it was being kept, and not at all where nothing was typed', async () => {
  const { inputsOf } = openSlow('#/promises');
  fireEvent.click((await screen.findAllByRole('button', { name: /^Edit/ }))[0]!);
  act(() => go('#/settings'));
  await screen.findByRole('heading', { name: 'Settings' });
  expect(inputsOf('promises.edit')).toEqual([]);
  act(() => go('#/promises'));
  fireEvent.click((await screen.findAllByRole('button', { name: /^Edit/ }))[0]!);
  const what = await screen.findByRole('textbox', { name: 'What' });
  fireEvent.change(what, { target: { value: 'Bring the oven' } });
  fireEvent.submit(what.closest('form')!);
  act(() => go('#/settings'));
  await screen.findByRole('heading', { name: 'Settings' });
  await waitFor(() => expect(inputsOf('promises.edit')).toHaveLength(1));
});

it('brings back what was typed while other words were on their way', () => {
  const { result } = renderHook(() => useDraft('a chat'));
  act(() => result.current.type('See you'));
  const { fill } = result.current;
  act(() => result.current.type('See you on Friday'));
  act(() => fill('I look forward to it.'));
  expect(result.current.text).toBe('I look forward to it.');
  act(() => result.current.undo?.());
  expect(result.current.text).toBe('See you on Friday');
});

it('looks anew for what is private each time', async () => {
  const { inputsOf } = openSlow('#/recordings/bakery1');
  for (let times = 1; times <= 2; times++) {
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Export' }), { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitem', { name: /private/ }));
    await waitFor(() => expect(inputsOf('sharing.preview')).toHaveLength(times));
    fireEvent.click(await screen.findByRole('button', { name: 'Close' }));
  }
});

it('keeps the search and the question where there is room for one thing at a time', async () => {
  prepareWindow({ narrow: true });
  openSlow('#/');
  fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'oven' } });
  act(() => go('#/recordings/bakery1'));
  fireEvent.mouseDown(await screen.findByRole('tab', { name: 'Summary' }), { button: 0 });
  const question = await screen.findByRole('textbox', { name: 'Ask this recording' });
  fireEvent.change(question, { target: { value: 'Who brings it?' } });
  fireEvent.mouseDown(screen.getByRole('tab', { name: 'Transcript' }), { button: 0 });
  await waitFor(() => expect(question.isConnected).toBe(false));
  fireEvent.mouseDown(screen.getByRole('tab', { name: 'Summary' }), { button: 0 });
  await screen.findByDisplayValue('Who brings it?');
  act(() => go('#/'));
  await screen.findByDisplayValue('oven');
});

it('stays where somebody writes when a file has come in', async () => {
  openSlow('#/recordings/bakery1');
  await typeTitle('Autumn');
  const files = [new File(['RIFF'], 'Choir.wav', { type: 'audio/wav' })];
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files } });
  await screen.findByRole('link', { name: /Choir/ });
  expect(location.hash).toBe('#/recordings/bakery1');
  expect(document.activeElement).toBe(screen.getByDisplayValue('Autumn'));
});
