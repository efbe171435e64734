// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Summary } from '../../../main/contract';
import { createFakeClient } from '../../../renderer/client/fake/fake';
import { chapterAt, chaptersOf } from '../../../renderer/recordings/chapters';
import { closeWindow, openWindow, prepareWindow } from '../helpers/window';

vi.mock('../../../renderer/recordings/Waveform', () => ({ Waveform: () => <p>picture</p> }));

const summary = (type: Summary['type'], points: object[]) => ({ type, points }) as Summary;
const FIRST = { title: 'Pump', start: 0, end: 60 };

describe('chaptersOf', () => {
  it('takes the newest chapters that have times, and nothing of another kind', () => {
    const older = summary('chapters', [{ ...FIRST, title: 'Older' }]);
    const tldr = summary('tldr', [FIRST]);
    expect(chaptersOf([tldr, summary('chapters', [FIRST, { title: 'x' }]), older])).toEqual([
      FIRST,
    ]);
    expect(chaptersOf([tldr])).toEqual([]);
    expect(chaptersOf(undefined)).toEqual([]);
  });

  it('tells which one is playing', () => {
    const chapters = [FIRST, { ...FIRST, start: 60, end: 90 }];
    expect([0, 59.9, 60, 500].map((time) => chapterAt(chapters, time))).toEqual([0, 0, 1, 1]);
  });
});

describe('chapters in the player', () => {
  beforeEach(prepareWindow);
  afterEach(closeWindow);

  it('stand above the waveform once they are made; a click goes there and the player names it', async () => {
    openWindow(createFakeClient('full', { now: Date.now() }), '#/recordings/bakery1');
    fireEvent.click(await screen.findByRole('radio', { name: /Chapters/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Sum up' }));
    const strip = await screen.findAllByRole('button', { name: /^Chapter at / });
    expect(strip.length).toBeGreaterThan(2);
    const second = strip[1] as HTMLElement;
    const title = second.textContent as string;
    fireEvent.click(second);
    const menu = await screen.findByRole('button', { name: /^Chapter ?2\/\d/ });
    expect(menu.textContent).toContain(`2/${strip.length} ${title}`);
    expect(menu.tabIndex).toBe(0);
    expect(document.querySelectorAll('.point__title')[1]?.textContent).toBe(title);
  });
});
