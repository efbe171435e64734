// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { go } from '../../../renderer/ui/route';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(() => {
  cleanup();
  closeWindow();
});

const options = { rules: { 'color-contrast': { enabled: false } } };
async function violations(): Promise<string[]> {
  let found: string[] = [];
  await act(async () => {
    const { violations: all } = await axe.run(document.body, options);
    found = all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  return found;
}

async function openModels() {
  const client = createFakeClient('full', { now: Date.now() });
  const request = vi.spyOn(client, 'request');
  openWindow(client, '#/models');
  await screen.findByText('Qwen2.5 0.5B');
  const asked = () => request.mock.calls.map(([name]) => name);
  return { asked };
}
const card = (title: string) => within(screen.getByText(title).closest('li')!);
const press = (where: ReturnType<typeof within>, name: string | RegExp) =>
  fireEvent.click(where.getByRole('button', { name }));

it('shows the licence, size and memory first, and downloads only when it is accepted', async () => {
  const { asked } = await openModels();
  expect(card('Qwen2.5 0.5B').getByText('about 800 MB')).toBeDefined();
  press(card('Qwen2.5 0.5B'), 'Download…');
  const dialog = within(screen.getByRole('dialog', { name: /licence first/ }));
  expect(dialog.getByText(/under: Apache-2.0/)).toBeDefined();
  expect(dialog.getByText('https://www.apache.org/licenses/LICENSE-2.0')).toBeDefined();
  expect(dialog.getByText(/About 800 MB .* about 1.4 GB of memory/)).toBeDefined();
  expect(await violations()).toEqual([]);
  const start = dialog.getByRole<HTMLButtonElement>('button', { name: 'Download' });
  expect(start.disabled).toBe(true);
  fireEvent.click(start);
  expect(asked()).not.toContain('models.download');
  fireEvent.click(dialog.getByRole('checkbox', { name: /accept/ }));
  fireEvent.click(start);
  const bar = await screen.findByRole('progressbar', { name: 'Download of Qwen2.5 0.5B' });
  await waitFor(() => expect(Number(bar.getAttribute('aria-valuenow'))).toBeGreaterThan(10));
  expect(await violations()).toEqual([]);
});

it('measures and shows the speed here once it is installed, then uses and removes it', async () => {
  await openModels();
  press(card('Qwen2.5 0.5B'), 'Download…');
  fireEvent.click(screen.getByRole('checkbox', { name: /accept/ }));
  press(within(screen.getByRole('dialog')), 'Download');
  await screen.findByText('412 read, 38 written tokens/s');
  screen.getByText('Qwen2.5 0.5B is installed');
  const model = () => card('Qwen2.5 0.5B');
  expect(model().getByText('1.2 GB')).toBeDefined();
  press(model(), 'Use it');
  await waitFor(() => expect(model().getByText(/Writes now · Added by you/)).toBeDefined());
  expect(model().queryByRole('button', { name: 'Use it' })).toBeNull();
  press(model(), 'Delete…');
  press(within(screen.getByRole('dialog', { name: 'Delete Qwen2.5 0.5B?' })), 'Delete');
  await waitFor(() => expect(screen.queryByText('Qwen2.5 0.5B')).toBeNull());
  expect(card('SmolLM2 135M, tuned for Nanodesk').getByText(/Writes now/)).toBeDefined();
});

it('says that it is installed to who has gone elsewhere meanwhile', async () => {
  const { asked } = await openModels();
  press(card('Qwen2.5 0.5B'), 'Download…');
  fireEvent.click(screen.getByRole('checkbox', { name: /accept/ }));
  press(within(screen.getByRole('dialog')), 'Download');
  await screen.findByRole('progressbar', { name: 'Download of Qwen2.5 0.5B' });
  act(() => go('#/settings'));
  await screen.findByText('Qwen2.5 0.5B is installed');
  expect(asked()).toContain('models.measure');
});

it('stops, keeps what was received, and can delete it', async () => {
  const { asked } = await openModels();
  const gemma = () => card('Gemma 3 270M');
  expect(gemma().getByText(/210 MB of it is here already/)).toBeDefined();
  press(gemma(), 'Go on…');
  fireEvent.click(screen.getByRole('checkbox', { name: /accept/ }));
  press(within(screen.getByRole('dialog')), 'Download');
  await screen.findByRole('progressbar', { name: 'Download of Gemma 3 270M' });
  press(gemma(), 'Stop');
  await waitFor(() => expect(gemma().getByRole('button', { name: 'Go on…' })).toBeDefined());
  expect(screen.queryByRole('alert')).toBeNull();
  press(gemma(), 'Delete what was received');
  await waitFor(() => expect(gemma().getByRole('button', { name: 'Download…' })).toBeDefined());
  expect(asked()).toContain('models.stop');
});

it('leaves bundled models: they can be used and measured, not removed', async () => {
  await openModels();
  const bundled = card('SmolLM2 135M, tuned for Nanodesk');
  expect(bundled.queryByRole('button', { name: 'Delete…' })).toBeNull();
  expect(card('Whisper base').queryByRole('button')).toBeNull();
  press(bundled, 'Measure speed');
  await screen.findByText('412 read, 38 written tokens/s');
});
