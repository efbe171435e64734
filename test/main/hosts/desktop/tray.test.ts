import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const images: string[] = [];
class Tray {
  constructor(image: string) {
    images.push(image);
  }
  on(): void {}
  setImage(image: string): void {
    images.push(image);
  }
  setToolTip(): void {}
  setContextMenu(): void {}
}
vi.mock('electron', () => ({
  app: { getLocale: () => 'en-US' },
  Menu: { buildFromTemplate: (template: unknown) => template },
  Tray,
}));
const { createTray, trayLine, trayMenu } = await import('../../../../main/hosts/desktop/tray');
const { wordsIn } = await import('../../../../main/hosts/desktop/words');

const IDLE = { recording: false, jobs: false };
const RECORDING = { recording: true, jobs: true };
const done: string[] = [];
const does = (name: string) => () => void done.push(name);
const actions = {
  record: does('record'),
  pause: does('pause'),
  stop: does('stop'),
  open: does('open'),
  quit: does('quit'),
};
/** Clicks everything that the icon offers. */
function clickAll(work: typeof IDLE): string[] {
  for (const { click } of trayMenu(work, wordsIn('en'), actions)) (click as () => void)?.();
  return done.splice(0);
}

beforeEach(() => void images.splice(0));

describe('the icon in the tray', () => {
  it('offers to record, or to pause and stop the recording that is made', () => {
    expect(clickAll(IDLE)).toEqual(['record', 'open', 'quit']);
    expect(clickAll(RECORDING)).toEqual(['pause', 'stop', 'open', 'quit']);
  });

  it('says in both languages what goes on', () => {
    expect(trayLine(RECORDING, wordsIn('en'))).toBe('Nanodesk is recording');
    expect(trayLine({ ...IDLE, jobs: true }, wordsIn('en'))).toBe('Nanodesk is working');
    for (const { label, type } of trayMenu(RECORDING, wordsIn('ko'), actions))
      if (type !== 'separator') expect(label).toMatch(/[가-힣]/);
  });

  it('leaves alone what looks the same', () => {
    const draw = createTray(IDLE, actions);
    for (let i = 0; i < 3; i++) draw(IDLE, wordsIn('en'));
    expect(images).toHaveLength(2);
    draw(RECORDING, wordsIn('en'));
    expect(images).toHaveLength(3);
  });

  it('has a picture of its own while it records, and both are there', () => {
    createTray(IDLE, actions)(RECORDING, wordsIn('en'));
    const names = images.map((image) => path.basename(image));
    expect(new Set(names).size).toBe(2);
    for (const name of names)
      expect(existsSync(path.join('resources/tray', name)), name).toBe(true);
  });
});
