// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

const fake = (scenario: string): Client => createFakeClient(scenario, { now: Date.now() });

/** What the bundled sample answers with. */
let sample: () => Promise<Response>;
beforeEach(() => {
  prepareWindow();
  sample = async () => new Response('sound');
  vi.stubGlobal('fetch', () => sample());
});
afterEach(closeWindow);

const press = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};

describe('the first steps', () => {
  it('stand where the library is empty, and say that nothing leaves this computer', async () => {
    openWindow(fake('empty'));
    const steps = await screen.findAllByRole('heading', { level: 2 });
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Try the sample',
      'Record',
      'Import your own',
    ]);
    expect(screen.getByText(/^Nothing leaves this computer/)).toBeDefined();
  });

  it('bring the sample in and stay on show', async () => {
    openWindow(fake('empty'));
    await press('Try the sample');
    expect(await screen.findByRole('link', { name: /A Tale of Two Cities/ })).toBeDefined();
    expect(screen.getByRole('heading', { name: 'First steps' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Try the sample' })).toBeNull();
    await press('Read and hear it');
    await screen.findByRole('heading', { level: 1, name: 'A Tale of Two Cities' });
  });

  it('say so where the sample is not part of the installation', async () => {
    sample = async () => new Response(null, { status: 404 });
    openWindow(fake('empty'));
    await press('Try the sample');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('not part of this installation');
    expect(await screen.findByRole('button', { name: 'Try the sample' })).toBeDefined();
  });

  it('stay away once they were skipped, until they are asked for', async () => {
    const client = fake('empty');
    openWindow(client);
    await press('Skip');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'First steps' })).toBeNull());
    expect(await client.request('settings.get', {})).toMatchObject({ firstSteps: false });
    await press('Show the first steps');
    expect(await screen.findByRole('heading', { name: 'First steps' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull();
  });

  it('are not taken for an empty library where a filter lets nothing through', async () => {
    const client = fake('full');
    openWindow(client);
    await screen.findByText('Choose a recording to read and hear it');
    fireEvent.keyDown(screen.getByRole('button', { name: 'Order and filters' }), { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Favourites only' }));
    await screen.findByText('Nothing is like that');
    expect(screen.queryByRole('heading', { name: 'First steps' })).toBeNull();
    expect(screen.getByText('Choose a recording to read and hear it')).toBeDefined();
  });
});
