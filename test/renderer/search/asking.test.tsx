// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../main/contract';
import type { Client, RequestOptions } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

const fake = (): Client => createFakeClient('full', { now: Date.now() });
const box = (name: string) => screen.findByRole('textbox', { name });
const answer = async () =>
  within(await screen.findByRole('navigation', { name: 'Answer' })).findAllByRole('link');

function ask(field: HTMLElement, question: string): void {
  fireEvent.change(field, { target: { value: question } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

/** A client whose questions stay open until they are stopped. */
function slow(): { client: Client; stopped: string[] } {
  const client = fake();
  const stopped: string[] = [];
  const request = (name: string, input: never, options: RequestOptions = {}) =>
    name !== 'ask.question'
      ? client.request(name as never, input, options)
      : new Promise((_, reject) =>
          options.signal?.addEventListener('abort', () => {
            stopped.push(name);
            reject(new AppError('cancelled', 'Stopped.'));
          }),
        );
  return { client: { ...client, request: request as Client['request'] }, stopped };
}

describe('a question to the recording that is open', () => {
  it('is answered from it alone; the passage is lit and played', async () => {
    openWindow(fake(), '#/recordings/bakery1');
    ask(await box('Ask this recording'), 'Is there a warranty?');
    const sources = await answer();
    expect(await screen.findByText('Passages that answer this')).toBeDefined();
    for (const source of sources)
      expect(source.getAttribute('href')).toMatch(/^#\/recordings\/bakery1\?segment=\d+$/);
    const segment = sources[0]!.getAttribute('href')!.split('=')[1];
    fireEvent.click(sources[0]!);
    await waitFor(() => {
      const lit = document.querySelector<HTMLElement>('.line--lit');
      expect(lit?.dataset.index).toBe(segment);
    });
    expect(HTMLMediaElement.prototype.play).toHaveBeenCalledOnce();
    expect(location.hash).toBe('#/recordings/bakery1');
  });

  it('says plainly that it is not there', async () => {
    openWindow(fake(), '#/recordings/bakery1');
    ask(await box('Ask this recording'), 'Xylophonequartz?');
    expect(await screen.findByText('No answer found.')).toBeDefined();
  });

  it('says why it cannot be answered', async () => {
    const client = fake();
    const request = (name: string, input: never, options: RequestOptions) =>
      name === 'ask.question'
        ? Promise.reject(new AppError('crashed', 'The model stopped.', 'Ask again.'))
        : client.request(name as never, input, options);
    openWindow({ ...client, request: request as Client['request'] }, '#/recordings/bakery1');
    ask(await box('Ask this recording'), 'Is there a warranty?');
    expect((await screen.findByRole('alert')).textContent).toBe('The model stopped. Ask again.');
  });

  it.each(['the button', 'Esc'])('is stopped with %s, and stays to be asked again', async (way) => {
    const { client, stopped } = slow();
    openWindow(client, '#/recordings/bakery1');
    const field = await box('Ask this recording');
    ask(field, 'Is there a warranty?');
    const stop = await screen.findByRole('button', { name: 'Stop looking' });
    if (way === 'Esc') fireEvent.keyDown(field, { key: 'Escape' });
    else fireEvent.click(stop);
    await waitFor(() => expect(stopped).toEqual(['ask.question']));
    expect(screen.queryByRole('button', { name: 'Stop looking' })).toBeNull();
    expect((field as HTMLInputElement).value).toBe('Is there a warranty?');
  });

  it('is reached, answered and left with keys', async () => {
    openWindow(fake(), '#/recordings/bakery1');
    const field = await box('Ask this recording');
    fireEvent.keyDown(document.body, { key: 'q' });
    expect(document.activeElement).toBe(field);
    ask(field, 'warranty');
    const sources = await answer();
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(sources[0]);
    fireEvent.click(screen.getByRole('button', { name: 'Clear the question' }));
    expect(screen.queryByRole('navigation', { name: 'Answer' })).toBeNull();
    expect(document.activeElement).toBe(field);
  });

  it('is not offered before there are words', async () => {
    openWindow(createFakeClient('busy', { now: Date.now() }), '#/recordings/waiting');
    await screen.findByRole('region', { name: 'Recording' });
    expect(screen.queryByRole('textbox', { name: 'Ask this recording' })).toBeNull();
  });
});

describe('a question to the chat that is open', () => {
  it('is answered from it alone, and leads to the message', async () => {
    openWindow(fake(), '#/chats/garden01');
    fireEvent.click(await screen.findByRole('button', { name: 'Ask this chat' }));
    const field = await box('Ask this chat');
    expect(document.activeElement).toBe(field);
    ask(field, 'Where is the compost?');
    const [source] = await answer();
    expect(source!.getAttribute('href')).toContain('#/chats/garden01?message=');
    fireEvent.click(source!);
    await waitFor(() =>
      expect(document.querySelector('.message--lit')?.textContent).toContain('compost'),
    );
  });

  it('opens with Q, and gives the focus back when it closes', async () => {
    openWindow(fake(), '#/chats/garden01');
    const button = await screen.findByRole('button', { name: 'Ask this chat' });
    button.focus();
    fireEvent.keyDown(button, { key: 'q' });
    fireEvent.keyDown(await box('Ask this chat'), { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: 'Ask this chat' })).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});
