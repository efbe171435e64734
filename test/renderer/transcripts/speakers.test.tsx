// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(() => {
  prepareWindow();
  openWindow(createFakeClient('full', { now: Date.now() }), '#/recordings/bakery1');
});
afterEach(closeWindow);

const FIRST = 'Good morning, everybody.';
const labels = () =>
  [...document.querySelectorAll('.line__speaker')].map(({ textContent }) => textContent);

/** Opens the menu of who speaks, by the key of the line in focus. */
async function openMenu(): Promise<void> {
  fireEvent.keyDown(await screen.findByRole('button', { name: FIRST }), { key: 's' });
  await screen.findByRole('menu');
}

async function nameIt(name: string): Promise<void> {
  fireEvent.change(await screen.findByRole('textbox', { name: 'Name' }), {
    target: { value: name },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
}

it('renames a speaker everywhere, and takes it back', async () => {
  await openMenu();
  fireEvent.click(screen.getByRole('menuitem', { name: 'Rename “Anna” everywhere…' }));
  await nameIt('Annika');
  await waitFor(() => expect(labels()).toContain('Annika'));
  expect(labels()).not.toContain('Anna');
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(labels()).toContain('Anna'));
});

it('keeps what was typed where the name is taken, and says why', async () => {
  await openMenu();
  fireEvent.click(screen.getByRole('menuitem', { name: 'Rename “Anna” everywhere…' }));
  await nameIt('Thomas');
  await screen.findByText(/Somebody is called Thomas already/);
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Thomas');
});

it('gives a line to somebody new', async () => {
  await openMenu();
  fireEvent.keyDown(
    screen.getAllByRole('menuitem', { name: /said by|to the end of the turn/ })[0]!,
    {
      key: 'ArrowRight',
    },
  );
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Somebody new…' }));
  await nameIt('Eve');
  await waitFor(() => expect(labels()[0]).toBe('Eve'));
  // Where the dialog was opened from, there is another button now.
  await waitFor(() => expect(document.activeElement?.textContent).toBe(FIRST));
});
