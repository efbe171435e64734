// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

const list = () => screen.findByRole('navigation', { name: /^(Recordings|Chats)$/ });
const rows = async () => [...(await list()).querySelectorAll<HTMLElement>('a')];
const chosen = () => screen.queryByRole('region', { name: 'Chosen' });
const open = (hash = '#/') => {
  const client = createFakeClient('full', { now: Date.now() });
  openWindow(client, hash);
  return client;
};
const press = (name: string) => fireEvent.click(within(chosen()!).getByRole('button', { name }));

it('chooses by Ctrl-click, to the next by Shift-click, and by Space while choosing', async () => {
  open();
  const [first, second, third, fourth] = await rows();
  fireEvent.click(first!, { ctrlKey: true });
  expect(chosen()?.textContent).toContain('1 chosen');
  expect(first?.getAttribute('aria-checked')).toBe('true');
  fireEvent.click(third!, { shiftKey: true });
  await waitFor(() => expect(chosen()?.textContent).toContain('3 chosen'));
  fireEvent.click(second!);
  expect(location.hash).toBe('#/');
  expect(chosen()?.textContent).toContain('2 chosen');
  fourth!.focus();
  fireEvent.keyDown(fourth!, { key: ' ' });
  expect(chosen()?.textContent).toContain('3 chosen');
  fireEvent.keyDown(fourth!, { key: 'Escape' });
  expect(chosen()).toBeNull();
  expect(first?.getAttribute('role')).toBeNull();
});

it('chooses all by Ctrl-A within the list, and by the menu one after the other', async () => {
  open();
  const all = await rows();
  all[0]!.focus();
  fireEvent.keyDown(all[0]!, { key: 'a', code: 'KeyA', ctrlKey: true });
  await waitFor(() => expect(chosen()?.textContent).toContain(`${all.length} chosen`));
  press('End choosing');
  fireEvent.keyDown(screen.getByRole('button', { name: 'Order and filters' }), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Choose several…' }));
  expect(chosen()?.textContent).toContain('0 chosen');
  fireEvent.click(all[1]!);
  expect(chosen()?.textContent).toContain('1 chosen');
  fireEvent.click(screen.getByRole('link', { name: 'Chats' }));
  await waitFor(() => expect(chosen()).toBeNull());
});

it('moves all that is chosen into the bin, and back', async () => {
  open();
  const before = (await rows()).length;
  for (const row of (await rows()).slice(0, 2)) fireEvent.click(row, { ctrlKey: true });
  press('Move to the bin');
  await waitFor(async () => expect(await rows()).toHaveLength(before - 2));
  expect(chosen()).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await rows()).toHaveLength(before));
});

it('stars and tags all that is chosen', async () => {
  const client = open('#/chats');
  for (const row of (await rows()).slice(0, 2)) fireEvent.click(row, { metaKey: true });
  press('Make favourites');
  await waitFor(() =>
    expect(within(chosen()!).getByLabelText('No favourites any more')).toBeDefined(),
  );
  press('Tags');
  const dialog = screen.getByRole('dialog', { name: 'Tags of 2 things' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Tag' }));
  const field = within(dialog).getByRole('combobox');
  fireEvent.change(field, { target: { value: 'Friends' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(await within(dialog).findByText('Friends')).toBeDefined();
  const { chats } = await client.request('chats.list', {});
  expect(chats.filter(({ tags, favourite }) => favourite && tags.includes('Friends'))).toHaveLength(
    2,
  );
});

it('saves all that is chosen as one zip, and says what was left out', async () => {
  const saved: Blob[] = [];
  URL.createObjectURL = (blob) => {
    saved.push(blob as Blob);
    return 'blob:zip';
  };
  const client = createFakeClient('full', { now: Date.now() });
  await client.request('recordings.rename', { id: 'bakery1', title: 'Same' });
  await client.request('recordings.rename', { id: 'korea01', title: 'same' });
  openWindow(client);
  for (const name of ['Same', 'same'])
    fireEvent.click((await screen.findByText(name, { selector: '.row__title' })).closest('a')!, {
      ctrlKey: true,
    });
  fireEvent.keyDown(within(chosen()!).getByRole('button', { name: 'Save as a zip' }), {
    key: 'Enter',
  });
  fireEvent.click(await screen.findByText('Plain text (.txt)'));
  expect(await screen.findByText(/^Nanodesk .*\.zip was saved$/)).toBeDefined();
  const files = unzipSync(new Uint8Array(await saved[0]!.arrayBuffer()));
  expect(
    Object.keys(files)
      .map((name) => name.toLowerCase())
      .sort(),
  ).toEqual(['same (2).txt', 'same.txt']);
  const texts = Object.values(files).map((file) => new TextDecoder().decode(file));
  expect(texts.some((text) => text.includes('Good morning, everybody.'))).toBe(true);
  expect(texts.some((text) => /[가-힣]/.test(text))).toBe(true);
});

it('packs documents too', async () => {
  const saved: Blob[] = [];
  URL.createObjectURL = (blob) => {
    saved.push(blob as Blob);
    return 'blob:zip';
  };
  openWindow(createFakeClient('full', { now: Date.now() }));
  fireEvent.click((await rows())[0]!, { ctrlKey: true });
  const button = within(chosen()!).getByRole('button', { name: 'Save as a zip' });
  fireEvent.keyDown(button, { key: 'Enter' });
  fireEvent.click(await screen.findByText('PDF document (.pdf)'));
  expect(await screen.findByText(/^Nanodesk .*\.zip was saved$/)).toBeDefined();
  const files = Object.entries(unzipSync(new Uint8Array(await saved[0]!.arrayBuffer())));
  expect(files.map(([name, file]) => [name.slice(-4), new TextDecoder().decode(file)])).toEqual([
    ['.pdf', 'pdf'],
  ]);
});

it('packs all without private things: what is found in one is replaced in the others too', async () => {
  const client = createFakeClient('full', { now: Date.now() });
  const asked = vi.spyOn(client, 'request');
  URL.createObjectURL = () => 'blob:zip';
  openWindow(client);
  for (const row of (await rows()).slice(0, 3)) fireEvent.click(row, { ctrlKey: true });
  const button = within(chosen()!).getByRole('button', { name: 'Save as a zip' });
  fireEvent.keyDown(button, { key: 'Enter' });
  fireEvent.click(await screen.findByText('Without private things…'));
  const dialog = within(await screen.findByRole('dialog'));
  const anna = await dialog.findByRole('checkbox', { name: /Anna/ });
  fireEvent.click(anna);
  fireEvent.change(dialog.getByLabelText('Replace this too'), { target: { value: 'oven' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
  await dialog.findByRole('checkbox', { name: /oven/ });
  const save = dialog.getByRole('button', { name: 'Save…' });
  await waitFor(() => expect((save as HTMLButtonElement).disabled).toBe(false));
  fireEvent.change(dialog.getByLabelText('Format'), { target: { value: 'txt' } });
  fireEvent.click(save);
  expect(await screen.findByText(/^Nanodesk .*\.zip was saved$/)).toBeDefined();
  const shares = asked.mock.calls
    .filter(([name]) => name === 'transcripts.export')
    .map(([, input]) => (input as { share: { keep: string[]; hide: string[] } }).share);
  expect(shares).toHaveLength(3);
  for (const { keep, hide } of shares) {
    expect(keep).toEqual(['Anna']);
    expect(hide).toContain('oven');
    expect(hide).not.toContain('Anna');
  }
  // Somebody who speaks in one of them only.
  expect(shares.some(({ hide }) => hide.length > 1)).toBe(true);
});
