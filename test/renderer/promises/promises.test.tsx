// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

const open = (scenario: 'full' | 'empty' = 'full') =>
  openWindow(createFakeClient(scenario, { now: Date.now() }), '#/promises');
const list = (name: RegExp) => screen.findByRole('region', { name });
const text = (name: string) => screen.findByRole('button', { name });

it('shows suggestions first, then by day, each with its passage', async () => {
  open();
  const suggested = await list(/^Suggested · 2/);
  expect(within(suggested).getByText('Thomas to Anna')).toBeDefined();
  const passage = within(suggested).getByRole('link', { name: /Well, I can pick up the keys/ });
  expect(passage.getAttribute('href')).toBe('#/chats/maya0001?message=3');
  const titles = [...document.querySelectorAll('.promises__title')].map(
    (title) => title.textContent,
  );
  expect(titles).toEqual([
    'Suggested · 2',
    'Overdue · 1',
    'Within a week · 1',
    'Without a day · 1',
  ]);
  expect(screen.getByText('Anna (me)')).toBeDefined();
});

it('confirms by a click, and takes it back', async () => {
  open();
  const row = (await text('I can pick up the keys.')).closest('li')!;
  fireEvent.click(within(row).getByRole('button', { name: 'Confirm' }));
  await list(/^Suggested · 1/);
  await list(/^Without a day · 2/);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await list(/^Suggested · 2/);
});

it('is decided on by keys: C, Delete, arrows', async () => {
  open();
  const first = await text('I will send you the list on Wednesday.');
  first.focus();
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toBe('I can pick up the keys.');
  fireEvent.keyDown(document.activeElement!, { key: 'Delete' });
  expect(document.activeElement?.textContent).toBe('I will send you the list on Wednesday.');
  await list(/^Suggested · 1/);
  fireEvent.keyDown(await text('I will send you the list on Wednesday.'), { key: 'c' });
  await waitFor(() => expect(screen.queryByText(/^Suggested/)).toBeNull());
  fireEvent.click(screen.getByRole('radio', { name: 'Dismissed' }));
  await text('I can pick up the keys.');
  fireEvent.click(screen.getByRole('button', { name: 'Suggest again' }));
  await screen.findByText('Nothing was dismissed');
});

it('takes other words, another owner and another day', async () => {
  open();
  fireEvent.keyDown(await text('Ask for a second price.'), { key: 'e' });
  fireEvent.change(screen.getByLabelText('What'), { target: { value: 'Ask for two prices.' } });
  fireEvent.change(screen.getByLabelText('Who'), { target: { value: '민준' } });
  fireEvent.change(screen.getByLabelText('By when'), { target: { value: '2020-01-02' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  const overdue = await list(/^Overdue · 2/);
  expect(within(overdue).getByText('민준')).toBeDefined();
});

it('leaves everything as it was on Esc', async () => {
  open();
  fireEvent.keyDown(await text('Ask for a second price.'), { key: 'e' });
  const what = screen.getByLabelText('What');
  fireEvent.change(what, { target: { value: 'Other' } });
  fireEvent.keyDown(what, { key: 'Escape' });
  expect(document.activeElement).toBe(await text('Ask for a second price.'));
});

it('says what shows up here where there is nothing yet', async () => {
  open('empty');
  await screen.findByText('No promises yet');
});
