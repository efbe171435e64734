// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Watching } from '../../../main/contract';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

beforeEach(prepareWindow);
afterEach(() => {
  closeWindow();
  Reflect.deleteProperty(window, 'nanodesk');
});

const fake = (): Client => createFakeClient('full', { now: Date.now() });

const GONE = {
  folder: '/media/recorder',
  state: 'gone',
  taken: 3,
  problem: {
    file: 'memo.wav',
    code: 'bad-input',
    message: 'memo.wav is cut off or damaged: nothing in it can be decoded.',
    hint: 'Copy or download it again.',
  },
} as const;

/** The group, as soon as the host has said what is watched. */
async function openGroup(client = fake()): Promise<ReturnType<typeof within>> {
  openWindow(client, '#/settings');
  return within(await screen.findByRole('region', { name: 'Watched folder' }));
}

/** A client whose host tells this. */
function telling(now: Watching): Client {
  const client = fake();
  const request = ((name: never, input: never, options: never) =>
    name === 'watching.get'
      ? Promise.resolve(now)
      : client.request(name, input, options)) as Client['request'];
  return { ...client, request };
}

describe('the watched folder', () => {
  it('is named in a browser, which cannot choose one, and given up again', async () => {
    const group = await openGroup();
    const field = group.getByRole('textbox', { name: 'Whole path of the folder' });
    fireEvent.change(field, { target: { value: 'Recordings' } });
    fireEvent.click(group.getByRole('button', { name: 'Watch' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Recordings is not a whole path.');
    expect((field as HTMLInputElement).value).toBe('Recordings');
    fireEvent.change(field, { target: { value: '/media/recorder' } });
    fireEvent.click(group.getByRole('button', { name: 'Watch' }));
    expect(await group.findByText('/media/recorder')).toBeDefined();
    fireEvent.click(group.getByRole('button', { name: 'Stop watching' }));
    expect(await group.findByRole('textbox')).toBeDefined();
  });

  it('is chosen in a window of the desktop', async () => {
    Object.assign(window, { nanodesk: {} });
    const group = await openGroup();
    expect(group.queryByRole('textbox')).toBeNull();
    fireEvent.click(group.getByRole('button', { name: 'Choose…' }));
    expect(await group.findByText('/home/anna/Recordings')).toBeDefined();
    expect(group.getByText('Watching · 0 recordings taken in')).toBeDefined();
    expect(group.getByRole('button', { name: 'Choose another…' })).toBeDefined();
  });

  it('tells that it is gone, and what could not be taken in', async () => {
    const group = await openGroup(telling(GONE));
    expect(group.getByRole('status').textContent).toBe(
      'The folder is gone; Nanodesk waits until it is back · 3 recordings taken in',
    );
    const { file, message, hint } = GONE.problem;
    expect(group.getByText(`Last problem: ${file}: ${message} ${hint}`)).toBeDefined();
  });

  it('tells it in the language of the window', async () => {
    openWindow(telling(GONE), '#/settings');
    fireEvent.click(await screen.findByRole('radio', { name: '한국어' }));
    const group = within(await screen.findByRole('region', { name: '지켜보는 폴더' }));
    const said =
      '마지막 문제: memo.wav: memo.wav이(가) 잘렸거나 손상되어 아무것도 읽을 수 없습니다. 다시 복사하거나 내려받으세요.';
    expect(group.getByText(said)).toBeDefined();
  });
});
