// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/client/client';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { withKept } from '../../../renderer/ui/withKept';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => null }));

beforeEach(prepareWindow);
afterEach(closeWindow);

describe('the transcript and the sound', () => {
  const audios: HTMLAudioElement[] = [];
  beforeEach(() => {
    audios.length = 0;
    const create = globalThis.Audio;
    vi.stubGlobal('Audio', function make(): HTMLAudioElement {
      const audio = new create();
      audios.push(audio);
      return audio;
    });
  });

  const hear = (seconds: number): void =>
    act(() => {
      const audio = audios[0] as HTMLAudioElement;
      audio.currentTime = seconds;
      audio.dispatchEvent(new Event('seeked'));
    });
  const lines = () => document.querySelector('.lines') as HTMLElement;
  const open = async (): Promise<void> => {
    openWindow(createFakeClient('full', { now: Date.now() }), '#/recordings/bakery1');
    await screen.findByRole('button', { name: 'Good morning, everybody.' });
  };

  it('stays at the line that was asked for until the sound goes on', async () => {
    const client = createFakeClient('full', { now: Date.now() });
    const transcript = await client.request('transcripts.get', { recording: 'bakery1' });
    // The first line is heard at once, at 0 seconds.
    Object.assign(transcript?.segments[0] ?? {}, { start: 0 });
    const request = ((name: string, ...rest: [never]) =>
      name === 'transcripts.get'
        ? Promise.resolve(transcript)
        : client.request(name as never, ...rest)) as Client['request'];
    openWindow({ ...client, request }, '#/recordings/bakery1?segment=60');
    await waitFor(() => expect(document.querySelector('.line--lit')).not.toBeNull());
    expect(lines().scrollTop).toBeGreaterThan(0);
    hear(0.1);
    expect(lines().scrollTop).toBeGreaterThan(0);
  });

  it('keeps the line being heard in sight', async () => {
    await open();
    hear(200);
    await waitFor(() => expect(document.querySelector('.line--current')).not.toBeNull());
    expect(lines().scrollTop).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Back to now' })).toBeNull();
    hear(0);
    await waitFor(() => expect(lines().scrollTop).toBe(0));
  });

  it.each([
    ['wheel', () => fireEvent.wheel(lines())],
    ['finger', () => fireEvent.touchMove(lines())],
    ['scroll bar', () => fireEvent.pointerDown(lines())],
    ['Page Down', () => fireEvent.keyDown(lines(), { key: 'PageDown' })],
  ])('stops following by %s, and offers the way back', async (_, scroll) => {
    await open();
    scroll();
    hear(200);
    const back = await screen.findByRole('button', { name: 'Back to now' });
    expect(lines().scrollTop).toBe(0);
    fireEvent.click(back);
    await waitFor(() => expect(lines().scrollTop).toBeGreaterThan(0));
    expect(screen.queryByRole('button', { name: 'Back to now' })).toBeNull();
  });
});

describe('withKept()', () => {
  it('adds what has to stay, in order and once', () => {
    expect(withKept([4, 5, 6], [1, 9])).toEqual([1, 4, 5, 6, 9]);
    expect(withKept([4, 5, 6], [1, 1])).toEqual([1, 4, 5, 6]);
  });

  it('leaves a list alone that has all of it', () => {
    const shown = [4, 5, 6];
    expect(withKept(shown, [null, 5])).toBe(shown);
  });
});
