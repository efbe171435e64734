// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppError } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

const tell = () => screen.findByRole('button', { name: 'Tell voices apart' });
const namedLines = async (client: Client) =>
  (await client.request('transcripts.get', { recording: 'lecture' }))!.segments.filter(
    ({ speaker }) => speaker !== undefined,
  ).length;

it('telling voices apart shows how far it is, then names lines, with a way back', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  openWindow(client, '#/recordings/lecture');
  fireEvent.click(await tell());
  const bar = await screen.findByRole('progressbar', { name: 'Telling voices apart' });
  const banner = within(bar.closest<HTMLElement>('.telling')!);
  expect(await banner.findByText(/^(25|50|75) % · .+ left$/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Tell voices apart' })).toBeNull();
  expect(await screen.findByText(/lines were given to voices/)).toBeDefined();
  expect(await namedLines(client)).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await namedLines(client)).toBe(0));
});

it('stops when told to: nothing is named, nothing is called an error, and it is offered again', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  openWindow(client, '#/recordings/lecture');
  fireEvent.click(await tell());
  const bar = await screen.findByRole('progressbar', { name: 'Telling voices apart' });
  fireEvent.click(within(bar.closest<HTMLElement>('.telling')!).getByRole('button'));
  expect(await tell()).toBeDefined();
  expect(await namedLines(client)).toBe(0);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says why it cannot, and is offered again', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  const error = new AppError('model-missing', 'A model is missing.', 'Install again.');
  const request = ((name: never, input: never, options: never) =>
    name === 'speakers.tell'
      ? Promise.reject(error)
      : client.request(name, input, options)) as Client['request'];
  openWindow({ ...client, request }, '#/recordings/lecture');
  fireEvent.click(await tell());
  expect((await screen.findByRole('alert')).textContent).toContain('Install again.');
  expect(await tell()).toBeDefined();
});
