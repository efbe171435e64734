// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

const open = (hash = '#/', client: Client = createFakeClient('full', { now: Date.now() })) =>
  openWindow(client, hash);
const rows = async (): Promise<HTMLElement[]> =>
  within(await screen.findByRole('navigation', { name: 'Recordings' })).findAllByRole('link');
const press = (key: string, more = {}): boolean =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

it('leads from the search box into the list, and through it, with one stop for Tab', async () => {
  open('#/recordings/korea01');
  const list = await rows();
  expect(list.filter(({ tabIndex }) => tabIndex === 0).map((row) => row.textContent)).toEqual([
    expect.stringContaining('가을 전시 준비 회의'),
  ]);
  press('f', { ctrlKey: true });
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  press('ArrowDown');
  expect(document.activeElement).toBe(list[1]);
  press('ArrowUp');
  expect(document.activeElement).toBe(list[0]);
});

it('leads from the search box into what was found', async () => {
  open();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'warranty' } });
  const found = await screen.findByRole('navigation', { name: 'Search results' });
  screen.getByRole('searchbox').focus();
  press('ArrowDown');
  expect(found.contains(document.activeElement)).toBe(true);
});

it('plays with Space while a row of the list is in focus', async () => {
  open('#/recordings/bakery1');
  await screen.findByRole('button', { name: 'Play' });
  (await rows())[0]?.focus();
  press(' ');
  expect(HTMLMediaElement.prototype.play).toHaveBeenCalledOnce();
});

it('changes the speed with [ and ], and stops at both ends', async () => {
  open('#/recordings/bakery1');
  await screen.findByRole('button', { name: 'Speed: 1×' });
  for (const key of [']', ']']) press(key);
  expect(screen.getByRole('button', { name: 'Speed: 1.5×' })).toBeDefined();
  for (let i = 0; i < 9; i++) press('[');
  expect(screen.getByRole('button', { name: 'Speed: 0.5×' })).toBeDefined();
});

it('gives the focus back to the pencil after renaming', async () => {
  open('#/recordings/bakery1');
  fireEvent.click(await screen.findByRole('button', { name: 'Rename' }));
  const field = screen.getByRole('textbox', { name: 'Title' });
  fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rename' })),
  );
});

it('asks before deleting for good with the focus on the harmless answer', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  await client.request('recordings.remove', { id: 'bakery1' });
  open('#/bin', client);
  fireEvent.click(await screen.findByRole('button', { name: /^Delete .* for good$/ }));
  expect(document.activeElement?.textContent).toBe('Cancel');
});

it('says so while the program does not answer, and stops saying it', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  let tell: (there: boolean) => void = () => {};
  const onReach: Client['onReach'] = (listener) => {
    tell = listener;
    return () => {};
  };
  open('#/', { ...client, onReach });
  await rows();
  act(() => tell(false));
  expect(screen.getByRole('alert').textContent).toContain('Nanodesk does not answer');
  act(() => tell(true));
  expect(screen.queryByRole('alert')).toBeNull();
});
