// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

let client: Client;
beforeEach(() => {
  prepareWindow();
  client = createFakeClient('full', { now: Date.now() });
});
afterEach(closeWindow);

const line = (name: string) => screen.findByRole('button', { name });
const FIRST = 'Good morning, everybody.';

async function type(text: string): Promise<HTMLElement> {
  fireEvent.keyDown(await line(FIRST), { key: 'e' });
  const field = screen.getByRole('textbox', { name: /Text of the line/ });
  fireEvent.change(field, { target: { value: text } });
  return field;
}

async function storedFirst(): Promise<string | undefined> {
  const transcript = await client.request('transcripts.get', { recording: 'bakery1' });
  return transcript?.segments[0]?.text;
}

it('saves what was typed when another recording is opened', async () => {
  openWindow(client, '#/recordings/bakery1');
  await type('Half a thought');
  act(() => {
    location.hash = '#/recordings/korea01';
  });
  await waitFor(async () => expect(await storedFirst()).toBe('Half a thought'));
});

it('saves what was typed when another line is edited', async () => {
  openWindow(client, '#/recordings/bakery1');
  await type('Half a thought');
  fireEvent.keyDown(await line('It is Monday, the second of March.'), { key: 'e' });
  expect(await line('Half a thought')).toBeDefined();
  expect(screen.getAllByRole('textbox', { name: /Text of the line/ })).toHaveLength(1);
});

it('saves what was typed when the window closes', async () => {
  openWindow(client, '#/recordings/bakery1');
  await type('Half a thought');
  fireEvent(window, new Event('pagehide'));
  await waitFor(async () => expect(await storedFirst()).toBe('Half a thought'));
});

it('saves nothing after Esc, and gives the focus back to the line', async () => {
  openWindow(client, '#/recordings/bakery1');
  fireEvent.keyDown(await type('Nonsense'), { key: 'Escape' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe(FIRST));
  expect(await storedFirst()).toBe(FIRST);
});

it('takes a change back', async () => {
  openWindow(client, '#/recordings/bakery1');
  fireEvent.keyDown(await type('Good evening.'), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await line(FIRST)).toBeDefined();
  expect(await storedFirst()).toBe(FIRST);
});

it('takes a change back whose event came before the answer', async () => {
  const { request } = client;
  client.request = (async (...given: Parameters<typeof request>) => {
    const answer = await request(...given);
    if (given[0] === 'transcripts.edit') await new Promise((resolve) => setTimeout(resolve, 100));
    return answer;
  }) as typeof request;
  openWindow(client, '#/recordings/bakery1');
  fireEvent.keyDown(await type('Good evening.'), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await storedFirst()).toBe(FIRST));
});
