// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from './helpers/window';

vi.mock('../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

// Colours need a real page: jsdom computes none.
const options = { rules: { 'color-contrast': { enabled: false } } };

async function violations(): Promise<string[]> {
  const found: string[] = [];
  await act(async () => {
    const { violations: all } = await axe.run(document.body, options);
    found.push(...all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`));
  });
  return found;
}

it.each([
  ['an empty library', 'empty', '#/', 'First steps'],
  ['the first steps, asked for', 'full', '#/welcome', 'Try the sample'],
  ['a recording', 'full', '#/recordings/bakery1', 'Good morning, everybody.'],
  ['a text from right to left', 'full', '#/recordings/arabic1', /أهلا بكم/],
  ['work under way', 'busy', '#/recordings/growing', 'Queue'],
  ['work that failed', 'busy', '#/recordings/broken1', 'This did not work'],
  ['no chats', 'empty', '#/chats', 'Read your chats here'],
  ['a chat with drafts', 'full', '#/chats/maya0001', 'let me ask Thomas and tell you tonight'],
  ['a group with media', 'full', '#/chats/garden01', 'watering-plan.pdf'],
  ['a chat that asks who I am', 'full', '#/chats/bigclub1', 'Who are you in this chat?'],
  ['the recorder', 'full', '#/record', /Tell people that you record them/],
  ['promises', 'full', '#/promises', 'Publish the website.'],
  ['the bin', 'full', '#/bin', 'The bin is empty'],
  ['settings', 'full', '#/settings', 'Appearance'],
  ['models', 'full', '#/models', 'Whisper base'],
])('gives names, roles and order to %s', async (_, scenario, hash, text) => {
  openWindow(createFakeClient(scenario, { now: Date.now() }), hash);
  await screen.findAllByText(text);
  expect(await violations()).toEqual([]);
});

it('gives names, roles and order to what is in the bin', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  await client.request('recordings.remove', { id: 'bakery1' });
  await client.request('chats.remove', { id: 'maya0001' });
  openWindow(client, '#/bin');
  expect(await screen.findAllByText(/30 days left/)).toHaveLength(2);
  expect(await violations()).toEqual([]);
});

it('gives names, roles and order to a line being edited and to the sheet of keys', async () => {
  openWindow(createFakeClient('full', { now: Date.now() }), '#/recordings/bakery1');
  const line = await screen.findByRole('button', { name: 'Good morning, everybody.' });
  fireEvent.keyDown(line, { key: 'e' });
  fireEvent.keyDown(document.body, { key: '?' });
  screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(await violations()).toEqual([]);
});

it('gives names, roles and order to the palette, with commands and with what was found', async () => {
  Element.prototype.scrollIntoView = () => {};
  openWindow(createFakeClient('full', { now: Date.now() }), '#/recordings/bakery1');
  await screen.findByRole('button', { name: 'Good morning, everybody.' });
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  await screen.findByRole('group', { name: 'Newest recordings' });
  expect(await violations()).toEqual([]);
  fireEvent.change(screen.getByRole('combobox', { name: /^Go to/ }), {
    target: { value: 'warranty' },
  });
  await screen.findByRole('group', { name: 'What was said and written' });
  expect(await violations()).toEqual([]);
});

it('gives names, roles and order to search and digest of a chat', async () => {
  openWindow(createFakeClient('full', { now: Date.now() }), '#/chats/garden01');
  fireEvent.click(await screen.findByRole('button', { name: 'Search this chat' }));
  const field = screen.getByRole('searchbox', { name: 'Search this chat' });
  fireEvent.change(field, { target: { value: 'compost' } });
  await screen.findByRole('list', { name: 'Hits in this chat' });
  fireEvent.click(screen.getByRole('button', { name: 'Catch me up' }));
  await screen.findByRole('region', { name: 'Decided' });
  expect(await violations()).toEqual([]);
});
