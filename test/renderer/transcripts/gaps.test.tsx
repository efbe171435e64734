// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Gap } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

/** A world whose recording was interrupted. */
function withGaps(gaps: Gap[]): Client {
  const client = createFakeClient('full', { now: Date.now() });
  const request = async (...asked: Parameters<Client['request']>) => {
    const answer = await client.request(...asked);
    return asked[0] === 'recordings.get' ? { ...answer, gaps } : answer;
  };
  return { ...client, request: request as Client['request'] };
}

it('tells between the lines where a recording was interrupted, and for how long', async () => {
  const gaps: Gap[] = [
    { at: 0.1, kind: 'pause', seconds: 130 },
    { at: 0.1, kind: 'clock', seconds: -3600 },
    { at: 1, kind: 'device', seconds: 2, label: 'Headset' },
  ];
  openWindow(withGaps(gaps), '#/recordings/bakery1');
  await screen.findByText('Paused for 2 min');
  await screen.findByText('The computer’s clock was set back by 1 hr');
  const told = await screen.findByText('The microphone was gone for 2 sec; then: Headset');
  const line = told.closest('.line');
  expect(line?.getAttribute('data-index')).toBe('1');
});
