// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { en } from '../../../renderer/i18n/en';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(() => {
  prepareWindow();
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(closeWindow);

const NAME = 'Go to, or do';
const RESUME = en.jobs.resume;
const fake = (): Client => createFakeClient('full', { now: Date.now() });
const pressK = (): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'k', ctrlKey: true });
const box = (): HTMLInputElement => screen.getByRole('combobox', { name: NAME });
const press = (key: string, more = {}): boolean => fireEvent.keyDown(box(), { key, ...more });
const type = (value: string): boolean => fireEvent.change(box(), { target: { value } });
const active = (): HTMLElement =>
  document.getElementById(box().getAttribute('aria-activedescendant')!)!;
const group = (name: string): Promise<HTMLElement> => screen.findByRole('group', { name });
const linesIn = async (name: string): Promise<string[]> =>
  within(await group(name))
    .getAllByRole('option')
    .map(({ textContent }) => textContent ?? '');

/** The window with its palette. */
async function open(hash = '#/', client = fake()): Promise<void> {
  openWindow(client, hash);
  await screen.findAllByRole('link', { name: /bakery/i });
  pressK();
  await screen.findByRole('dialog', { name: NAME });
}

describe('the palette', () => {
  it('opens with the focus in its box and closes with the same keys', async () => {
    await open();
    expect(document.activeElement).toBe(box());
    pressK();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('does not cover a question that waits for its answer', async () => {
    openWindow(fake());
    fireEvent.keyDown(document.body, { key: '?' });
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    pressK();
    expect(screen.queryByRole('dialog', { name: NAME })).toBeNull();
  });

  it('shows first what is at hand, and goes through it with the arrows, round at the ends', async () => {
    await open();
    await linesIn('Newest recordings');
    const all = screen.getAllByRole('option');
    expect(active()).toBe(all[0]);
    press('ArrowUp');
    expect(active()).toBe(all.at(-1));
    press('ArrowDown');
    press('ArrowDown');
    expect(active()).toBe(all[1]);
    expect(screen.getAllByRole('option', { selected: true })).toEqual([all[1]]);
  });

  it('leads to a place by its name, then is gone', async () => {
    await open();
    type('go set');
    expect(active().textContent).toBe('Go to: Settings');
    press('Enter');
    expect(location.hash).toBe('#/settings');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('opens a hit at its line, a chat by its name, a message at its place', async () => {
    await open();
    type('warranty');
    const passage = within(await group('What was said and written')).getAllByRole('option')[0]!;
    expect(passage.querySelector('mark')?.textContent).toBe('warranty');
    fireEvent.click(passage);
    expect(location.hash).toMatch(/^#\/recordings\/\w+\?segment=\d+$/);
    pressK();
    type('compost');
    fireEvent.click(within(await group('What was said and written')).getAllByRole('option')[0]!);
    expect(location.hash).toMatch(/^#\/chats\/garden01\?message=\d+$/);
    pressK();
    type('Maya');
    await linesIn('Chats');
    fireEvent.click(within(await group('Chats')).getAllByRole('option')[0]!);
    expect(location.hash).toBe('#/chats/maya0001');
  });

  it('says that nothing was found, once it has looked', async () => {
    await open();
    type('xylophonequartz');
    expect(await screen.findByText('Nothing found for “xylophonequartz”')).toBeDefined();
    expect(press('Enter')).toBe(false);
    expect(screen.getByRole('dialog', { name: NAME })).toBeDefined();
  });

  it('leaves Enter to who is still composing a syllable', async () => {
    await open();
    type('go set');
    press('Enter', { isComposing: true });
    expect(location.hash).toBe('#/');
  });

  it('asks nothing before something is typed, and once for what is typed in one go', async () => {
    const client = fake();
    const asked = vi.fn();
    const request = (name: string, input: never, options: never) => {
      if (name === 'search.query') asked((input as { query: string }).query);
      return client.request(name as never, input, options);
    };
    await open('#/', { ...client, request: request as Client['request'] });
    for (const text of ['  ', 'w', 'wa', 'warr']) type(text);
    await linesIn('What was said and written');
    expect(new Set(asked.mock.calls.flat())).toEqual(new Set(['warr']));
  });

  it('pauses the queue, and offers then to go on', async () => {
    await open();
    type('pause');
    expect(active().textContent).toMatch(/^Pause/);
    press('Enter');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    pressK();
    await waitFor(() =>
      expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toContain(RESUME),
    );
  });

  it('changes how the window looks', async () => {
    const client = fake();
    await open('#/', client);
    type('theme dark');
    press('Enter');
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
    expect(await client.request('settings.get', {})).toMatchObject({ theme: 'dark' });
  });
});

describe('with what is open', () => {
  const HERE = 'With what is open';

  it('offers what can be done with a recording, and nothing of it elsewhere', async () => {
    await open('#/recordings/bakery1');
    await screen.findByRole('option', { name: 'Sum up again, keeping this version' });
    const lines = await linesIn(HERE);
    expect(lines[0]).toBe('Sum up again, keeping this version');
    expect(lines).toContain('Rename');
    expect(lines).toContain('Export: Subtitles (.srt)');
    expect(lines.at(-1)).toBe('Move to the bin');
    type('go set');
    press('Enter');
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    pressK();
    await screen.findByRole('dialog', { name: NAME });
    expect(screen.queryByRole('group', { name: HERE })).toBeNull();
  });

  it('renames: the focus is in the title when the palette has gone', async () => {
    await open('#/recordings/bakery1');
    await group(HERE);
    type('rename');
    press('Enter');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Title' })),
    );
  });

  it('sums up a recording anew', async () => {
    const client = fake();
    await open('#/recordings/bakery1', client);
    await screen.findByRole('option', { name: /^Sum up/ });
    const count = async () =>
      (await client.request('summaries.list', { recording: 'bakery1' })).summaries.length;
    const before = await count();
    type('sum up');
    press('Enter');
    await waitFor(async () => expect(await count()).toBe(before + 1));
  });
});
