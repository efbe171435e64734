// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

const FIRST = 'Good morning, everybody.';
const writeText = vi.fn(async () => {});
beforeEach(() => {
  prepareWindow();
  writeText.mockClear();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  openWindow(createFakeClient('full', { now: Date.now() }), '#/recordings/bakery1');
});
afterEach(closeWindow);

it.each([
  { key: 'c', code: 'KeyC' },
  { key: 'ㅊ', code: 'KeyC' },
])('copies the line in focus with the key C, in any layout: $key', async (pressed) => {
  fireEvent.keyDown(await screen.findByRole('button', { name: FIRST }), pressed);
  expect(await screen.findByText('Copied')).toBeDefined();
  expect(writeText.mock.calls).toEqual([[FIRST]]);
});

it('leaves Ctrl+C to the system', async () => {
  const pressed = { key: 'c', code: 'KeyC', ctrlKey: true };
  fireEvent.keyDown(await screen.findByRole('button', { name: FIRST }), pressed);
  expect(writeText).not.toHaveBeenCalled();
});

it('says so in the list of keys', async () => {
  fireEvent.keyDown(document.body, { key: '?' });
  const name = await screen.findByText('Copy the line in focus');
  expect(name.nextElementSibling?.textContent).toBe('C');
});
