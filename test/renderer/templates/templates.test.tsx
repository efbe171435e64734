// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

let client: Client;
let previews: number;
beforeEach(() => {
  prepareWindow();
  const fake = createFakeClient('full', { now: Date.now() });
  previews = 0;
  const request = ((name: never, input: never, options: never) => {
    if (name === 'templates.preview') previews++;
    return fake.request(name, input, options);
  }) as Client['request'];
  client = { ...fake, request };
});
afterEach(closeWindow);

async function choose(role: 'menuitem' | 'menuitemradio', name: string): Promise<void> {
  const menu = document.querySelector('.picker__template');
  if (!menu) throw new Error('There is no menu of templates.');
  fireEvent.keyDown(menu, { key: 'Enter' });
  fireEvent.click(await screen.findByRole(role, { name }));
}
const chosen = () => document.querySelector('.picker__template')?.textContent;
const dialogOf = async (name: string) => within(await screen.findByRole('dialog', { name }));
const namesOf = async () =>
  (await client.request('templates.list', {})).templates.map(({ name }) => name);
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

it('a template is made by hand, tried on what is open, kept and taken at once', async () => {
  openWindow(client, '#/recordings/bakery1');
  await screen.findByRole('heading', { name: 'Summary' });
  await choose('menuitem', 'New template…');
  const dialog = await dialogOf('New template');
  write(dialog.getByLabelText('Name'), 'Standup');
  fireEvent.click(dialog.getByRole('button', { name: 'Add a section' }));
  write(dialog.getByLabelText('Kind of section 2'), 'decisions');
  const heading = dialog.getByLabelText<HTMLInputElement>('Heading of section 2');
  expect(heading.value).toBe('Decisions');
  fireEvent.keyDown(heading, { key: 'ArrowUp', altKey: true });
  const preview = within(dialog.getByRole('region', { name: 'Preview' }));
  await waitFor(() =>
    expect(preview.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Preview',
      'Decisions',
      'Key points',
    ]),
  );
  expect((await client.request('summaries.list', { recording: 'bakery1' })).summaries).toHaveLength(
    2,
  );
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect(await namesOf()).toContain('Standup'));
  const kept = await client.request('templates.list', {});
  expect(kept.templates.find(({ name }) => name === 'Standup')?.sections).toEqual([
    { heading: 'Decisions', type: 'decisions', length: 'medium' },
    { heading: 'Key points', type: 'key-points', length: 'medium' },
  ]);
  await waitFor(() => expect(chosen()).toBe('Standup'));
});

it('says beside the field what is missing, and asks for no preview meanwhile', async () => {
  openWindow(client, '#/recordings/bakery1');
  await screen.findByRole('heading', { name: 'Summary' });
  await choose('menuitem', 'New template…');
  const dialog = await dialogOf('New template');
  await waitFor(() => expect(previews).toBe(1));
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  const name = dialog.getByLabelText('Name');
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(dialog.getByText('A template needs a name.')).toBeDefined();
  write(name, 'meeting');
  expect(dialog.getByText(/There is a template of this name/)).toBeDefined();
  write(dialog.getByLabelText('Heading of section 1'), ' ');
  expect(dialog.getByText('A section needs a heading.')).toBeDefined();
  expect(dialog.getByText(/The preview goes on when/)).toBeDefined();
  fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await namesOf()).toEqual(['Meeting', 'Voice memo']);
  expect(previews).toBe(1);
});

it('a built-in one is copied; an own one is renamed, and deleted with a way back', async () => {
  openWindow(client, '#/recordings/bakery1');
  await screen.findByRole('heading', { name: 'Summary' });
  await choose('menuitemradio', 'Voice memo');
  await waitFor(() => expect(chosen()).toBe('Voice memo'));
  await choose('menuitem', 'Copy and change “Voice memo”…');
  const copy = await dialogOf('New template');
  expect(copy.getByLabelText<HTMLInputElement>('Heading of section 1').value).toBe('Subject');
  write(copy.getByLabelText('Name'), 'Diary');
  fireEvent.click(copy.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect(await namesOf()).toContain('Diary'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await choose('menuitem', 'Change “Diary”…');
  const change = await dialogOf('Change template');
  write(change.getByLabelText('Name'), 'Journal');
  fireEvent.click(change.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect(await namesOf()).toEqual(['Meeting', 'Voice memo', 'Journal']));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await choose('menuitem', 'Change “Journal”…');
  fireEvent.click((await dialogOf('Change template')).getByRole('button', { name: 'Delete' }));
  await waitFor(async () => expect(await namesOf()).toEqual(['Meeting', 'Voice memo']));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await namesOf()).toContain('Journal'));
});

it('a chat is summed up by the template that fits, or by one kind; each line leads to its message', async () => {
  openWindow(client, '#/chats/garden01');
  fireEvent.keyDown(await screen.findByRole('button', { name: 'More actions' }), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Sum up' }));
  const panel = await screen.findByRole('complementary', { name: 'Summary' });
  await within(panel).findByRole('region', { name: 'Action items' });
  await choose('menuitemradio', 'One kind');
  write(within(panel).getByLabelText('Kind'), 'key-points');
  const line = await waitFor(() => {
    const found = panel.querySelector('.digest__text');
    if (!found) throw new Error('The summary has no line.');
    return found;
  });
  fireEvent.click(line);
  await waitFor(() =>
    expect(document.querySelector('.message--lit')?.textContent).toContain(
      line.textContent?.slice(0, 20),
    ),
  );
});

it('a preview does not say that nothing was found where nothing was looked for', async () => {
  const request = (async (name: never, input: never, options: never) => {
    const answer = await client.request(name, input, options);
    if (name !== 'templates.preview') return answer;
    const body = structuredClone(answer) as { points: []; sections: { notes: string[] }[] };
    return { ...body, points: [], sections: [{ ...body.sections[0], notes: ['not-looked-for'] }] };
  }) as Client['request'];
  openWindow({ ...client, request }, '#/recordings/bakery1');
  await screen.findByRole('heading', { name: 'Summary' });
  await choose('menuitem', 'New template…');
  const preview = within((await dialogOf('New template')).getByRole('region', { name: 'Preview' }));
  expect(await preview.findByText(/cannot be found in this language yet/)).toBeDefined();
  expect(preview.queryByText(/Nothing was found/)).toBeNull();
});
