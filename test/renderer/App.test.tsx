// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../main/contract';
import type { Client } from '../../renderer/client/client';
import { createFakeClient } from '../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from './helpers/window';

// The picture of the sound needs a canvas, which jsdom has not; Chromium draws it in the end-to-end tests.
vi.mock('../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

const NOW = Date.now();
const fake = (scenario: string): Client => createFakeClient(scenario, { now: NOW });

/** The fake, but one call fails. */
function failing(name: string, error: AppError): Client {
  const client = fake('full');
  const request = ((called: never, input: never, options: never) =>
    called === name
      ? Promise.reject(error)
      : client.request(called, input, options)) as Client['request'];
  return { ...client, request };
}

beforeEach(prepareWindow);
afterEach(closeWindow);

describe('an empty library', () => {
  it('invites to choose a file or to try the sample', async () => {
    openWindow(fake('empty'));
    expect(await screen.findByRole('button', { name: 'Try the sample' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Choose files' })).toBeDefined();
  });

  it('takes files dropped anywhere and opens the last one', async () => {
    openWindow(fake('empty'));
    await screen.findByRole('button', { name: 'Try the sample' });
    const files = [new File(['a'], 'first.wav'), new File(['b'], 'second.wav')];
    const dataTransfer = { types: ['Files'], files };
    fireEvent.dragOver(window, { dataTransfer });
    expect(screen.getByText('Drop to import')).toBeDefined();
    fireEvent.drop(window, { dataTransfer });
    expect(await screen.findByRole('heading', { level: 1, name: 'second' })).toBeDefined();
    expect(await screen.findByRole('link', { name: /first/ })).toBeDefined();
  });
});

describe('search', () => {
  it('answers a question with a passage that opens the recording at that line', async () => {
    openWindow(fake('full'));
    const box = screen.getByRole('searchbox', { name: 'Search recordings and chats' });
    fireEvent.change(box, { target: { value: 'How long is the warranty?' } });
    const answer = await screen.findByRole('navigation', { name: 'Answer' });
    const link = (await within(answer).findAllByRole('link'))[0] as HTMLElement;
    expect(link.querySelector('mark')?.textContent).toBe('warranty');
    expect(link.getAttribute('href')).toMatch(/^#\//);
  });

  it('finds what was said and opens the recording at that line', async () => {
    openWindow(fake('full'));
    const box = screen.getByRole('searchbox', { name: 'Search recordings and chats' });
    fireEvent.change(box, { target: { value: 'warranty' } });
    const results = await screen.findByRole('navigation', { name: 'Search results' });
    const hit = (await within(results).findAllByRole('link'))[0] as HTMLElement;
    expect(hit.querySelector('mark')?.textContent).toBe('warranty');
    act(() => {
      location.hash = hit.getAttribute('href') ?? '';
    });
    const line = await screen.findByRole('button', { name: /the warranty is only one year/ });
    expect(line.closest('li')?.className).toContain('line--lit');
  });

  it('says so when nothing was found', async () => {
    openWindow(fake('full'));
    const box = screen.getByRole('searchbox', { name: 'Search recordings and chats' });
    fireEvent.change(box, { target: { value: 'zebra' } });
    expect(await screen.findByText('Nothing found for “zebra”')).toBeDefined();
  });
});

describe('a recording', () => {
  const open = (client = fake('full')) => openWindow(client, '#/recordings/bakery1');
  const firstLine = () => screen.findByRole('button', { name: 'Good morning, everybody.' });

  it('plays a line that is clicked', async () => {
    open();
    fireEvent.click(await firstLine());
    expect(HTMLMediaElement.prototype.play).toHaveBeenCalledOnce();
  });

  it('saves an edited line with Enter and marks it', async () => {
    open();
    fireEvent.keyDown(await firstLine(), { key: 'e' });
    const field = screen.getByRole('textbox', { name: /Text of the line/ });
    fireEvent.change(field, { target: { value: 'Good evening.' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByRole('button', { name: 'Good evening.' })).toBeDefined();
    expect(await screen.findByText('edited')).toBeDefined();
  });

  it('leaves the line as it was on Esc', async () => {
    open();
    fireEvent.keyDown(await firstLine(), { key: 'e' });
    const field = screen.getByRole('textbox', { name: /Text of the line/ });
    fireEvent.change(field, { target: { value: 'Nonsense' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(await firstLine()).toBeDefined();
  });

  it('keeps what was typed when it cannot be saved, and says why and what to do', async () => {
    open(failing('transcripts.edit', new AppError('storage', 'The disk is full.', 'Free space.')));
    fireEvent.keyDown(await firstLine(), { key: 'e' });
    const field = screen.getByRole('textbox', { name: /Text of the line/ });
    fireEvent.change(field, { target: { value: 'Precious words' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The disk is full. Free space.');
    expect((field as HTMLTextAreaElement).value).toBe('Precious words');
  });

  it('lights the words behind a point and shows them word for word', async () => {
    open();
    const points = await screen.findByRole('list', { name: 'Summary points' });
    const point = within(points).getAllByRole('listitem')[0] as HTMLElement;
    const [text, more] = within(point).getAllByRole('button') as [HTMLElement, HTMLElement];
    fireEvent.click(text);
    await waitFor(() => expect(document.querySelector('.line--lit')).not.toBeNull());
    expect(HTMLMediaElement.prototype.play).toHaveBeenCalledOnce();
    fireEvent.click(more);
    expect(point.querySelector('blockquote')?.textContent).toBe(text.textContent);
  });

  it('makes another summary beside the one there is', async () => {
    open();
    fireEvent.click(await screen.findByRole('radio', { name: 'TL;DR' }));
    expect(await screen.findByText('No summary yet')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Sum up' }));
    expect(await screen.findByRole('list', { name: 'Summary points' })).toBeDefined();
    fireEvent.click(screen.getByRole('radio', { name: 'Key points' }));
    expect(await screen.findByRole('list', { name: 'Summary points' })).toBeDefined();
  });

  it('is renamed in place', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Rename' }));
    const field = screen.getByRole('textbox', { name: 'Title' });
    fireEvent.change(field, { target: { value: 'Bakery, March' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByRole('heading', { name: 'Bakery, March' })).toBeDefined();
    expect(await screen.findByRole('link', { name: /Bakery, March/ })).toBeDefined();
  });

  it('says so when it is not there any more', async () => {
    openWindow(fake('full'), '#/recordings/gone');
    expect(await screen.findByText('This recording is not in the library')).toBeDefined();
  });
});

describe('work under way', () => {
  it('shows progress, stops and offers to retry', async () => {
    openWindow(fake('busy'), '#/recordings/growing');
    const queue = await screen.findByRole('region', { name: 'Queue' });
    const stop = await within(queue).findByRole('button', {
      name: 'Stop Interview with the baker',
    });
    expect(within(queue).getAllByRole('progressbar').length).toBeGreaterThan(0);
    fireEvent.click(stop);
    const retry = { name: 'Retry Interview with the baker' };
    expect(await within(queue).findByRole('button', retry)).toBeDefined();
  });

  it('says what went wrong and the next step', async () => {
    openWindow(fake('busy'), '#/recordings/broken1');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('was not copied completely');
    expect(alert.textContent).toContain('Copy the file again');
  });
});

describe('settings', () => {
  it('speaks Korean as soon as it is chosen', async () => {
    openWindow(fake('full'), '#/settings');
    fireEvent.click(await screen.findByRole('radio', { name: '한국어' }));
    expect(await screen.findByRole('heading', { name: '설정' })).toBeDefined();
    expect(document.documentElement.lang).toBe('ko');
  });

  it('turns dark as soon as it is chosen', async () => {
    openWindow(fake('full'), '#/settings');
    fireEvent.click(await screen.findByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  });

  it('takes a change back that could not be kept', async () => {
    openWindow(failing('settings.set', new AppError('storage', 'Read-only.')), '#/settings');
    fireEvent.click(await screen.findByRole('radio', { name: 'Dark' }));
    await screen.findByRole('alert');
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('light'));
  });
});

it('says so when the library cannot be read, instead of showing an empty one', async () => {
  openWindow(failing('recordings.list', new AppError('storage', 'Damaged.', 'Restore a backup.')));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Damaged. Restore a backup.');
  expect(screen.queryByRole('button', { name: 'Try the sample' })).toBeNull();
});

it('opens the sheet of keys with ?', () => {
  openWindow(fake('full'));
  fireEvent.keyDown(document.body, { key: '?' });
  expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined();
});
