// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client, RequestOptions } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

it('asks by words after a short pause, by meaning after a longer one, and drops what was typed over', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  const asked: string[] = [];
  const stopped: string[] = [];
  const request = (name: string, input: never, options: RequestOptions = {}) => {
    if (name !== 'search.query') return client.request(name as never, input, options);
    const { query, by = 'both' } = input as { query: string; by?: string };
    asked.push(`${query} ${by}`);
    if (query !== 'warr') return client.request(name, input, options);
    // The first one never comes back by itself.
    return new Promise((_, reject) =>
      options.signal?.addEventListener('abort', () => {
        stopped.push(`${query} ${by}`);
        reject(new Error('stopped'));
      }),
    );
  };
  openWindow({ ...client, request: request as Client['request'] });
  const box = screen.getByRole('searchbox', { name: 'Search recordings and chats' });
  fireEvent.change(box, { target: { value: 'warr' } });
  await waitFor(() => expect(asked).toEqual(['warr words']));
  fireEvent.change(box, { target: { value: 'warran' } });
  fireEvent.change(box, { target: { value: 'warranty' } });
  await waitFor(() => expect(stopped).toContain('warr words'));
  await screen.findByRole('navigation', { name: 'Search results' });
  await waitFor(() => expect(asked.at(-1)).toBe('warranty both'));
  expect(asked).not.toContain('warran words');
  expect(asked).toContain('warranty words');
});
