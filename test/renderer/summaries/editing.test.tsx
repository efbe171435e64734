// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Summary } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

let client: Client;
let before: Summary;
beforeEach(async () => {
  prepareWindow();
  client = createFakeClient('full', { now: Date.now() });
  before = await stored();
  openWindow(client, '#/recordings/bakery1');
});
afterEach(closeWindow);

async function stored(): Promise<Summary> {
  const { summaries } = await client.request('summaries.list', { recording: 'bakery1' });
  return summaries.find(({ type }) => type === 'key-points')!;
}
const textsOf = (summary: Summary) => summary.points.map(({ text }) => text);

const points = async () => within(await screen.findByRole('list', { name: 'Summary points' }));
const pointOf = async (text: string) =>
  within((await (await points()).findByRole('button', { name: text })).closest('li')!);
const first = () => before.points[0]!.text;

async function write(text: string): Promise<HTMLElement> {
  const button = await (await points()).findByRole('button', { name: first() });
  fireEvent.keyDown(button, { key: 'e' });
  const field = screen.getByRole('textbox', { name: 'Text of the point' });
  fireEvent.change(field, { target: { value: text } });
  return field;
}

it('locks a point that was edited, shows what it was, and takes the change back', async () => {
  fireEvent.keyDown(await write('Mine.'), { key: 'Enter' });
  const mine = await pointOf('Mine.');
  expect(mine.getByText(`Edited; was: ${first()}`)).toBeDefined();
  expect(mine.getByRole('button', { name: /^Locked/ })).toBeDefined();
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await pointOf(first());
  expect(await stored()).toMatchObject({ points: before.points });
});

it('unlocks and locks', async () => {
  fireEvent.click((await pointOf(first())).getByRole('button', { name: /^Lock:/ }));
  await waitFor(async () => expect((await stored()).points[0]!.locked).toBe(true));
  fireEvent.click(await (await pointOf(first())).findByRole('button', { name: /^Locked/ }));
  await waitFor(async () => expect((await stored()).points[0]!.locked).toBe(false));
});

it('saves what was typed when another recording is opened', async () => {
  await write('Half a thought');
  location.hash = '#/recordings/korea01';
  fireEvent(window, new Event('hashchange'));
  await waitFor(async () => expect(textsOf(await stored())[0]).toBe('Half a thought'));
});

it('adds a point, and gives the focus back where an editor was closed', async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Add a point' }));
  const field = screen.getByRole('textbox', { name: 'Text of your own point' });
  fireEvent.change(field, { target: { value: 'Ask the hotel.' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect((await pointOf('Ask the hotel.')).getByText('Your own')).toBeDefined();
  fireEvent.keyDown(await write('Nonsense'), { key: 'Escape' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe(first()));
});

it('takes a point out and puts it back', async () => {
  fireEvent.click((await pointOf(first())).getByRole('button', { name: 'Edit this point' }));
  fireEvent.click(screen.getByRole('button', { name: 'Take it out' }));
  fireEvent.click(await screen.findByText('1 point that you took out'));
  expect(textsOf(await stored())).not.toContain(first());
  fireEvent.click(screen.getByRole('button', { name: 'Put back' }));
  await pointOf(first());
  expect(screen.queryByText(/you took out/)).toBeNull();
});
