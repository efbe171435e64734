// @vitest-environment jsdom
/** The page about Nanodesk: versions that can be copied without anything private, and everybody's licences. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(() => {
  vi.unstubAllGlobals();
  closeWindow();
});

const LICENCES = [
  { name: 'whisper-base', version: '', licence: 'MIT', text: 'OpenAI' },
  { name: 'codec-parser', version: '2.5.0', licence: 'LGPL-3.0-or-later', text: 'The whole text.' },
  { name: 'mute', version: '1.0.0', licence: 'ISC', text: '' },
];

function openAbout(answer: Response) {
  vi.stubGlobal('fetch', async () => answer);
  openWindow(createFakeClient('full', { now: Date.now() }), '#/about');
}

it('finds a licence by name or by licence, and shows its text', async () => {
  openAbout(Response.json(LICENCES));
  const names = () =>
    [...document.querySelectorAll('.licence summary')].map((one) => one.textContent);
  await waitFor(() => expect(names()).toHaveLength(3));
  fireEvent.change(screen.getByRole('searchbox', { name: /licence/i }), {
    target: { value: 'lgpl' },
  });
  expect(names()).toEqual(['codec-parser 2.5.0 LGPL-3.0-or-later']);
  expect(screen.getByText('1 work')).toBeDefined();
  expect(screen.getByText('The whole text.')).toBeDefined();
});

it('says what is missing where the licences were not installed', async () => {
  openAbout(new Response('', { status: 404 }));
  expect(await screen.findByText(/not part of this installation/)).toBeDefined();
});

it('copies versions and nothing of the library', async () => {
  const copied: string[] = [];
  vi.stubGlobal('navigator', {
    ...navigator,
    languages: ['en'],
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
  openAbout(Response.json([]));
  fireEvent.click(await screen.findByRole('button', { name: 'Copy versions' }));
  await waitFor(() => expect(copied).toHaveLength(1));
  expect(copied[0]).toBe('Nanodesk 0.1.0\nlinux x64\nElectron 22.3.25\nSQLite 3.50.4');
});
