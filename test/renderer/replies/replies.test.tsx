// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppError, type AppEvent, type Suggestion } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

/** What was asked of `replies.suggest`, with the signal that stops it. */
let asked: { input: unknown; signal: AbortSignal | undefined }[];
beforeEach(() => {
  prepareWindow();
  asked = [];
});
afterEach(closeWindow);

function listening(client = createFakeClient('full', { now: Date.now() })): Client {
  const request = ((name: string, input: unknown, options?: { signal?: AbortSignal }) => {
    if (name === 'replies.suggest') asked.push({ input, signal: options?.signal });
    return client.request(name as never, input as never, options);
  }) as Client['request'];
  return { ...client, request };
}

const open = (id: string, client = listening()) => openWindow(client, `#/chats/${id}`);
const chips = async () => within(await screen.findByRole('list', { name: 'Suggested replies' }));
const box = () => screen.getByRole('textbox', { name: 'Your reply' }) as HTMLTextAreaElement;
const defer = { name: /let me ask Thomas/ };

it('shows the first draft before the others are there', async () => {
  open('maya0001');
  const found = await (await chips()).findAllByRole('button');
  expect(found).toHaveLength(1);
  expect(found[0]?.textContent).toContain('it goes live');
  await (await chips()).findByRole('button', defer);
  expect((await chips()).getAllByRole('button')).toHaveLength(3);
});

it('shows no draft of another request: of another window, or one that was stopped', async () => {
  const client = listening();
  const stray = { request: crypto.randomUUID(), chat: 'garden01' };
  const suggestion = { text: 'not for you', intent: 'agree', tone: 'neutral', origin: 'bank' };
  let tell = (_: AppEvent): void => {};
  const on: Client['on'] = (listener) => {
    tell = listener;
    return client.on(listener);
  };
  open('garden01', { ...client, on });
  await chips();
  const data = { ...stray, suggestion: suggestion as Suggestion };
  act(() => tell({ name: 'reply.first', data }));
  await (await chips()).findByRole('button', { name: /which one do you mean/ });
  expect(screen.queryByText('not for you')).toBeNull();
});

it('fills the box with a draft that is clicked, and copies it; nothing sends', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { ...navigator, languages: ['en'], clipboard: { writeText } });
  open('maya0001');
  fireEvent.click(await (await chips()).findByRole('button', defer));
  expect(box().value).toBe('let me ask Thomas and tell you tonight');
  expect(document.activeElement).toBe(box());
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(writeText).toHaveBeenCalledWith('let me ask Thomas and tell you tonight');
  expect((await screen.findAllByText('Copied')).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: /send/i })).toBeNull();
  expect(screen.getByText('Nanodesk never sends. Copy and paste it.')).toBeDefined();
});

it('gives back what was typed by hand when a draft took its place', async () => {
  open('maya0001');
  const draft = await (await chips()).findByRole('button', defer);
  fireEvent.change(box(), { target: { value: 'my own words' } });
  fireEvent.click(draft);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(box().value).toBe('my own words');
});

it('keeps what was typed while another chat is looked at', async () => {
  open('studio01');
  await screen.findByText(/The last message is yours/);
  fireEvent.change(box(), { target: { value: 'half a thought' } });
  act(() => {
    location.hash = '#/chats/uncle001';
  });
  await screen.findByRole('heading', { level: 1, name: 'Uncle Tom' });
  expect(box().value).toBe('');
  act(() => {
    location.hash = '#/chats/studio01';
  });
  await screen.findByRole('heading', { level: 1, name: 'Studio Bauer' });
  expect(box().value).toBe('half a thought');
});

it('moves between drafts with the arrows, with one stop for Tab', async () => {
  open('maya0001');
  await (await chips()).findByRole('button', defer);
  const all = (await chips()).getAllByRole('button');
  expect(all.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  all[0]?.focus();
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(all[1]);
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowLeft' });
  expect(document.activeElement).toBe(all[0]);
});

it('shows the passage of a recording that a draft stands on, and leads to it', async () => {
  open('maya0001');
  const source = await screen.findByRole('link', { name: /Spring planning, bakery/ });
  expect(source.textContent).toContain('2:42');
  expect(source.textContent).toContain('publish the website on the sixteenth of March');
  expect(source.getAttribute('href')).toBe('#/recordings/bakery1?segment=38');
});

it('asks in the tone and with the hint that are chosen', async () => {
  open('maya0001');
  await chips();
  fireEvent.change(screen.getByRole('combobox', { name: 'Tone' }), { target: { value: 'warm' } });
  const hint = screen.getByRole('textbox', { name: 'What it should say' });
  fireEvent.change(hint, { target: { value: 'yes, but Tuesday' } });
  fireEvent.click(screen.getByRole('button', { name: 'Draft from this' }));
  expect(await (await chips()).findByRole('button', { name: /Yes, but Tuesday/ })).toBeDefined();
  expect(asked.map(({ input }) => input)).toEqual([
    { chat: 'maya0001', tone: 'neutral' },
    { chat: 'maya0001', tone: 'warm' },
    { chat: 'maya0001', tone: 'warm', hint: 'yes, but Tuesday' },
  ]);
});

it('drafts for an earlier message that is pointed at, also where the last is mine, and goes back', async () => {
  open('studio01');
  await screen.findByText(/The last message is yours/);
  const buttons = await screen.findAllByRole('button', { name: /^Draft replies to this message/ });
  const earlier = buttons.at(-1)!;
  fireEvent.click(earlier);
  await (await chips()).findByRole('button', { name: /Yes, gladly/ });
  expect(asked.map(({ input }) => input)).toEqual([
    { chat: 'studio01', message: expect.any(Number), tone: 'neutral' },
  ]);
  expect(earlier.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText(/^Drafts for what/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Back to the last message' }));
  expect(await screen.findByText(/The last message is yours/)).toBeDefined();
});

it('stops the work for a chat that is left', async () => {
  open('maya0001');
  await waitFor(() => expect(asked).toHaveLength(1));
  act(() => {
    location.hash = '#/chats/korean01';
  });
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
});

it('says in a gentle line why there are no drafts', async () => {
  open('uncle001');
  expect(await screen.findByText(/This deserves your own words/)).toBeDefined();
  expect(screen.queryByRole('list', { name: 'Suggested replies' })).toBeNull();
});

it('says that it is not sure, and asks first', async () => {
  open('garden01');
  expect(await screen.findByText('Not sure what to say? Ask first')).toBeDefined();
  expect((await chips()).getAllByRole('button')[0]?.textContent).toContain('Ask');
});

it('asks for nothing when the last message is mine', async () => {
  open('studio01');
  expect(await screen.findByText('The last message is yours: nothing to answer.')).toBeDefined();
  expect(asked).toEqual([]);
});

it('says what went wrong in a line, and tries again when told to', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  const broken = new AppError('model-missing', 'The text model is not there.', 'Add it.');
  let fails = true;
  const request = ((name: string, ...rest: [never, never]) =>
    name === 'replies.suggest' && fails
      ? Promise.reject(broken)
      : client.request(name as never, ...rest)) as Client['request'];
  open('maya0001', { ...client, request });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The text model is not there. Add it.');
  fails = false;
  fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await (await chips()).findByRole('button', defer)).toBeDefined();
});

it('names the sentences that stay as they are in the other tone', async () => {
  const client = listening();
  const request = (async (name: string, ...rest: never[]) =>
    name === 'replies.rewrite'
      ? { text: '내일 가겠습니다. 비가 오네요.', kept: ['비가 오네요.'], model: 'rules' }
      : client.request(name as never, ...(rest as [never]))) as Client['request'];
  open('maya0001', { ...client, request });
  await chips();
  fireEvent.change(box(), { target: { value: '내일 갈게. 비가 오네.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Rewrite' }));
  expect(await screen.findByText(/no sure form/)).toBeDefined();
  expect(screen.getByText('비가 오네요.')).toBeDefined();
  expect(box().value).toBe('내일 가겠습니다. 비가 오네요.');
});

it('says what I typed in another tone, and gives the old words back', async () => {
  open('studio01');
  await screen.findByText(/The last message is yours/);
  fireEvent.change(box(), { target: { value: 'ok see you there' } });
  fireEvent.click(screen.getByRole('button', { name: 'Rewrite' }));
  await waitFor(() => expect(box().value).toBe('Ok see you there.'));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(box().value).toBe('ok see you there');
});
