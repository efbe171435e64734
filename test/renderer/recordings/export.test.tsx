// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

/** What the browser was given to save. */
let saved: { name: string; content: Promise<string> }[];
beforeEach(() => {
  prepareWindow();
  saved = [];
  let content = Promise.resolve('');
  URL.createObjectURL = (blob) => {
    content = (blob as Blob).text();
    return 'blob:saved';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, content });
  });
});
afterEach(closeWindow);

async function fakeWithRecording(): Promise<{ client: Client; id: string; title: string }> {
  const client = createFakeClient('full', { now: Date.now() });
  const { recordings } = await client.request('recordings.list', {});
  const { id, title } = recordings.find(({ status }) => status === 'ready')!;
  return { client, id, title };
}

async function openMenu(): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name: 'Export' });
  fireEvent.keyDown(button, { key: 'Enter' });
  return screen.findByRole('menu');
}

describe('the export menu', () => {
  it.each([
    ['Word document (.docx)', 'docx'],
    ['PDF document (.pdf)', 'pdf'],
  ])('saves a %s', async (label, ending) => {
    const { client, id, title } = await fakeWithRecording();
    openWindow(client, `#/recordings/${id}`);
    fireEvent.click(within(await openMenu()).getByText(label));
    await waitFor(() => expect(saved.map(({ name }) => name)).toEqual([`${title}.${ending}`]));
    expect(await saved[0]!.content).toBe(ending);
  });

  it('leaves out what was unticked, stays open meanwhile, and remembers it', async () => {
    const { client, id } = await fakeWithRecording();
    const asked = vi.spyOn(client, 'request');
    openWindow(client, `#/recordings/${id}`);
    const menu = await openMenu();
    const speakers = within(menu).getByRole('menuitemcheckbox', { name: 'With speakers' });
    expect(speakers.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(speakers);
    await waitFor(() => expect(speakers.getAttribute('aria-checked')).toBe('false'));
    fireEvent.click(within(menu).getByText('Plain text (.txt)'));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(asked).toHaveBeenCalledWith('transcripts.export', {
      recording: id,
      format: 'txt',
      times: true,
      speakers: false,
      sources: true,
    });
    expect(await client.request('settings.get', {})).toMatchObject({ exportSpeakers: false });
  });
});
