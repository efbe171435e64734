// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

const BAKERY = /Spring planning, bakery/;
const open = (hash: string) => openWindow(createFakeClient('full', { now: Date.now() }), hash);
const rows = () =>
  within(screen.getByRole('navigation', { name: /^(Recordings|Chats)$/ })).getAllByRole('link');

async function addTag(name: string): Promise<void> {
  const tags = await screen.findByRole('list', { name: 'Tags' });
  fireEvent.click(within(tags).getByRole('button', { name: 'Tag' }));
  const field = within(tags).getByRole('combobox', { name: 'Name of the tag' });
  fireEvent.change(field, { target: { value: name } });
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.keyDown(field, { key: 'Escape' });
  await within(tags).findByText(name);
}

async function choose(...names: string[]): Promise<void> {
  fireEvent.keyDown(screen.getByRole('button', { name: /^Order and filters/ }), { key: 'Enter' });
  for (const name of names) {
    const item = await screen.findByText(name, { selector: '.menu__item, .menu__item span' });

    fireEvent.click(item);
  }
}

it('puts tags and a star on a recording, shown in the list, and takes them off', async () => {
  open('#/recordings/bakery1');
  await addTag('Spring');
  await addTag('봄');
  await waitFor(() =>
    expect(screen.getByRole('link', { name: BAKERY }).textContent).toContain('#Spring #봄'),
  );
  const star = screen.getByRole('button', { name: 'Favourite' });
  fireEvent.click(star);
  await waitFor(() => expect(star.getAttribute('aria-pressed')).toBe('true'));
  expect(
    within(screen.getByRole('link', { name: BAKERY })).getByLabelText('Favourite'),
  ).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Take off the tag Spring' }));
  await waitFor(() =>
    expect(screen.getByRole('link', { name: BAKERY }).textContent).not.toContain('#Spring'),
  );
});

it('keeps a name that was typed when the field is left, and nothing on Esc', async () => {
  open('#/chats/maya0001');
  const tags = await screen.findByRole('list', { name: 'Tags' });
  fireEvent.click(within(tags).getByRole('button', { name: 'Tag' }));
  const field = within(tags).getByRole('combobox', { name: 'Name of the tag' });
  fireEvent.change(field, { target: { value: ' Friends ' } });
  fireEvent.blur(field);
  expect(await within(tags).findByText('Friends')).toBeDefined();
});

it('keeps the list to favourites, says so, and shows all again', async () => {
  open('#/recordings/bakery1');
  await screen.findByRole('list', { name: 'Tags' });
  const all = rows().length;
  await choose('Favourites only');
  expect(await screen.findByText('Nothing is like that')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Favourite' }));
  await waitFor(() => expect(rows()).toHaveLength(1));
  const filters = screen.getByRole('list', { name: 'Filters in use' });
  fireEvent.click(within(filters).getByRole('button'));
  await waitFor(() => expect(rows()).toHaveLength(all));
});

it('renames and removes a tag everywhere', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  await client.request('tags.change', { ids: ['bakery1', 'maya0001'], add: ['work'] });
  openWindow(client, '#/recordings/bakery1');
  const tags = await screen.findByRole('list', { name: 'Tags' });
  await choose('Tag', 'All tags…');
  const field = await screen.findByRole('textbox', { name: 'New name for work' });
  fireEvent.change(field, { target: { value: 'Job' } });
  fireEvent.blur(field);
  expect(await within(tags).findByText('Job')).toBeDefined();
  fireEvent.click(await screen.findByRole('button', { name: 'Remove the tag Job everywhere' }));
  await waitFor(() => expect(within(tags).queryByText('Job')).toBeNull());
});

it('orders the list, and keeps that in the settings', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  openWindow(client, '#/');
  await screen.findByRole('link', { name: BAKERY });
  await choose('By name');
  const titles = () => rows().map((row) => row.querySelector('.row__title')?.textContent ?? '');
  await waitFor(() => expect(titles()).toEqual([...titles()].sort((a, b) => a.localeCompare(b))));
  expect(await client.request('settings.get', {})).toMatchObject({ listOrder: 'name' });
});
