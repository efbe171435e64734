// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

const fake = (scenario = 'full'): Client => createFakeClient(scenario, { now: Date.now() });
const open = (id: string, client = fake()) => openWindow(client, `#/chats/${id}`);
const chatList = () => screen.findByRole('navigation', { name: 'Chats' });
/** The bubble that holds a text. */
const bubbleOf = async (text: string | RegExp): Promise<HTMLElement> => {
  const found = await within(await thread()).findByText(text);
  return found.closest('.bubble') as HTMLElement;
};
const thread = () => screen.findByRole('region', { name: 'Messages of this chat' });

describe('the list of chats', () => {
  it('is one step from the recordings, with the latest chat first', async () => {
    openWindow(fake());
    const sides = screen.getByRole('navigation', { name: 'What to show' });
    const link = within(sides).getByRole('link', { name: 'Chats' });
    expect(link.getAttribute('href')).toBe('#/chats');
    act(() => {
      location.hash = '#/chats';
    });
    const rows = await within(await chatList()).findAllByRole('link');
    expect(rows.map((row) => row.querySelector('.row__title')?.textContent).slice(0, 3)).toEqual([
      'Maya',
      'Garden, plot 14',
      '지현',
    ]);
    expect(rows.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('stays beside the settings', async () => {
    openWindow(fake(), '#/chats');
    await chatList();
    act(() => {
      location.hash = '#/settings';
    });
    await screen.findByRole('heading', { name: 'Settings' });
    expect(await chatList()).toBeDefined();
  });

  it('takes pasted messages, and keeps those it cannot read with the reason', async () => {
    openWindow(fake('empty'), '#/chats');
    fireEvent.click(await screen.findByRole('button', { name: 'Paste a chat' }));
    const field = screen.getByRole('textbox', { name: 'Messages' });
    fireEvent.change(field, { target: { value: 'no names here' } });
    const dialog = screen.getByRole('dialog', { name: 'Paste a chat' });
    const take = within(dialog).getByRole('button', { name: 'Import' });
    fireEvent.click(take);
    expect((await within(dialog).findByRole('alert')).textContent).toContain('who wrote it');
    expect((field as HTMLTextAreaElement).value).toBe('no names here');
    fireEvent.change(field, { target: { value: 'Nora: Hello\nOtto: Hi there' } });
    fireEvent.click(take);
    expect(await bubbleOf('Hi there')).toBeDefined();
    expect(screen.getByText('Pasted chat: 2 new messages')).toBeDefined();
  });

  it('takes an export dropped on the window', async () => {
    openWindow(fake('empty'));
    await screen.findByRole('button', { name: 'Try the sample' });
    const files = [new File(['PK'], 'WhatsApp Chat with Otto.zip')];
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files } });
    expect(await bubbleOf('Hi!')).toBeDefined();
  });
});

describe('a chat', () => {
  it('puts my messages on one side and the others’ on the other', async () => {
    open('maya0001');
    expect((await bubbleOf(/perfect, thanks/)).className).toContain('bubble--mine');
    expect((await bubbleOf(/when does the new website/)).className).not.toContain('mine');
  });

  it('shows what was edited, deleted, said and answered', async () => {
    open('maya0001');
    expect((await bubbleOf('That was the queue at nine')).textContent).toContain('edited');
    expect(await bubbleOf('This message was deleted')).toBeDefined();
    expect(await bubbleOf(/I talked to the photographer/)).toBeDefined();
    expect((await bubbleOf('wow')).querySelector('.answered')?.textContent).toContain('Maya');
  });

  it('shows a picture large, and plays a voice note', async () => {
    open('maya0001');
    fireEvent.click(await screen.findByRole('button', { name: 'Enlarge the picture from Maya' }));
    const large = await screen.findByRole('dialog', { name: 'Picture from Maya' });
    expect(within(large).getByRole('presentation').getAttribute('src')).toBe('blob:sound');
    fireEvent.click(screen.getByRole('button', { name: 'Play the voice note from Maya' }));
    await waitFor(() => expect(HTMLMediaElement.prototype.play).toHaveBeenCalledOnce());
  });

  it('says what is not in the export', async () => {
    open('garden01');
    expect(await bubbleOf('Video, not in the export')).toBeDefined();
    expect(await bubbleOf('VID-0003.mp4')).toBeDefined();
  });

  it('leads from an answer to what it answers', async () => {
    open('maya0001');
    const quote = (await bubbleOf('wow')).querySelector('.answered') as HTMLElement;
    fireEvent.click(quote);
    await waitFor(() => {
      const lit = document.querySelector<HTMLElement>('.message--lit');
      expect(lit?.dataset.index).toBe('4');
    });
  });

  it('opens at the message in the address, far back in a long chat', async () => {
    open('bigclub1?message=50100001');
    await waitFor(() => {
      const lit = document.querySelector<HTMLElement>('.message--lit');
      expect(lit?.dataset.index).toBe('100000');
      expect(lit?.querySelector('.bubble')).not.toBeNull();
    });
  });

  it('keeps only what is in sight of 200,000 messages in the page', async () => {
    open('bigclub1');
    await thread();
    await waitFor(() => expect(document.querySelector('.bubble')).not.toBeNull());
    expect(document.querySelectorAll('.message').length).toBeLessThan(60);
    const last = document.querySelector('[aria-posinset="200000"]');
    expect(last?.getAttribute('aria-setsize')).toBe('200000');
  });

  it('shows written words as words, never as markup', async () => {
    const client = fake();
    const text = 'Eve: <img src=x onerror=alert(1)> **bold**';
    const { chats } = await client.request('chats.importText', { text });
    open(chats[0]?.chat.id ?? '', client);
    expect(await bubbleOf('<img src=x onerror=alert(1)> **bold**')).toBeDefined();
    expect(document.querySelector('.thread img')).toBeNull();
  });

  it('asks once who I am, and puts my messages on my side when told', async () => {
    open('bigclub1');
    const dialog = await screen.findByRole('dialog', { name: 'Who are you in this chat?' });
    const save = within(dialog).getByRole('button', { name: 'That is me' });
    expect((save as HTMLButtonElement).disabled).toBe(true);
    fireEvent.click(within(dialog).getByRole('radio', { name: /Lindiwe/ }));
    fireEvent.click(save);
    await waitFor(() => expect(document.querySelector('.bubble--mine')).not.toBeNull());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('finds words in it, and goes from hit to hit', async () => {
    open('garden01');
    await thread();
    fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true });
    const field = await screen.findByRole('searchbox', { name: 'Search this chat' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'the' } });
    const hits = await screen.findByRole('list', { name: 'Hits in this chat' });
    const count = within(hits).getAllByRole('button').length;
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByText(`1 of ${count}`)).toBeDefined();
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(await screen.findByText(`${count} of ${count}`)).toBeDefined();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('searchbox', { name: 'Search this chat' })).toBeNull();
  });

  it('is caught up with; each point leads to its message', async () => {
    open('garden01');
    fireEvent.click(await screen.findByRole('button', { name: 'Catch me up' }));
    const decided = await screen.findByRole('region', { name: 'Decided' });
    fireEvent.click(within(decided).getByRole('button', { name: /behind the shed/ }));
    await waitFor(() =>
      expect(document.querySelector('.message--lit')?.textContent).toContain('behind the shed'),
    );
  });

  it('forgets how I write when told to', async () => {
    open('maya0001');
    fireEvent.keyDown(await screen.findByRole('button', { name: 'More actions' }), {
      key: 'Enter',
    });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'How I write here' }));
    fireEvent.click(await screen.findByRole('switch', { name: 'Forget how I write here' }));
    expect(await screen.findByText('Nothing is kept about how you write here.')).toBeDefined();
  });

  it('has its voice notes written down, with progress', async () => {
    open('garden01');
    fireEvent.click(await screen.findByRole('button', { name: 'Write down' }));
    expect(await screen.findByRole('progressbar', { name: /Voice notes/ })).toBeDefined();
    expect((await screen.findAllByText(/The wood is in the car/)).length).toBeGreaterThan(0);
  });

  it('is renamed and removed, here and in the list, and comes back', async () => {
    open('studio01');
    fireEvent.click(await screen.findByRole('button', { name: 'Rename' }));
    const field = screen.getByRole('textbox', { name: 'Title' });
    fireEvent.change(field, { target: { value: 'Printers' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByRole('link', { name: /Printers/ })).toBeDefined();
    fireEvent.keyDown(screen.getByRole('button', { name: 'More actions' }), { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: /Printers/ })).toBeNull());
    expect(location.hash).toBe('#/chats');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: /Printers/ })).toBeDefined();
  });

  it('says so when it is not there any more', async () => {
    open('gone');
    expect(await screen.findByText('This chat is not in the library')).toBeDefined();
  });
});

it('is found by the search over everything, and opened at the message', async () => {
  openWindow(fake());
  const box = screen.getByRole('searchbox', { name: 'Search recordings and chats' });
  fireEvent.change(box, { target: { value: 'compost' } });
  const results = await screen.findByRole('navigation', { name: 'Search results' });
  const hit = await within(results).findByRole('link', { name: /compost/ });
  expect(hit.getAttribute('href')).toBe('#/chats/garden01?message=1000013');
});
