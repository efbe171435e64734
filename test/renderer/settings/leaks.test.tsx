// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import type { Trials } from '../../../renderer/settings/leaks';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

const found = vi.hoisted(() => ({ trials: [], hears: true }) as Trials);
vi.mock('../../../renderer/settings/leaks', () => ({ tryToLeak: async () => found }));

beforeEach(prepareWindow);
afterEach(closeWindow);

async function openGroup(client: Client = createFakeClient('full', { now: Date.now() })) {
  openWindow(client, '#/settings');
  return within(await screen.findByRole('region', { name: 'Does anything get out?' }));
}

async function rows(): Promise<string[]> {
  const group = await openGroup();
  fireEvent.click(group.getByRole('button', { name: 'Try now' }));
  const items = await group.findAllByRole('listitem');
  return items.map(({ textContent }) => textContent ?? '');
}

it('what was heard or not refused needs attention, what was refused is good', async () => {
  found.hears = true;
  found.trials = [
    { way: 'fetch', answer: 'refused', heard: false },
    { way: 'dns', answer: 'silent', heard: false },
    { way: 'webrtc', answer: 'silent', heard: true },
    { way: 'worker', answer: 'done', heard: false },
  ];
  const [control, ...ways] = await rows();
  expect(control).toContain('Good');
  expect(ways.map((text) => /Good|Needs attention/.exec(text)?.[0])).toEqual([
    'Good',
    'Good',
    'Needs attention',
    'Needs attention',
  ]);
});

it('a deaf listener makes nothing good', async () => {
  found.hears = false;
  found.trials = [{ way: 'fetch', answer: 'refused', heard: false }];
  for (const row of await rows()) expect(row).toContain('Needs attention');
});

it('tells what was sent since the start', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  const request = ((name: never, input: never, options: never) =>
    name === 'leaks.sent'
      ? Promise.resolve({ bytes: 1234, requests: 8, since: 0 })
      : client.request(name, input, options)) as Client['request'];
  const group = await openGroup({ ...client, request });
  expect(await group.findByText('1234 bytes')).toBeDefined();
});
