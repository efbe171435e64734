import { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';

const app = Object.assign(new EventEmitter(), { getLocale: () => 'en-US', quit: () => {} });
const notes: string[] = [];
class Notification {
  static isSupported = () => true;
  constructor(private options: { title: string }) {}
  on(): void {}
  show(): void {
    notes.push(this.options.title);
  }
}
class FakeWindow extends EventEmitter {
  hidden = 0;
  throttled = true;
  webContents = {
    setBackgroundThrottling: (is: boolean) => {
      this.throttled = is;
    },
  };
  hide(): void {
    this.hidden++;
  }
}
let window = new FakeWindow();
vi.mock('electron', () => ({
  app,
  BrowserWindow: { getAllWindows: () => [window] },
  Notification,
}));
vi.mock('../../../../main/hosts/desktop/tray', () => ({ createTray: () => () => {} }));
vi.mock('../../../../main/hosts/desktop/window', () => ({ showWindow: () => {} }));
const { setupBackground } = await import('../../../../main/hosts/desktop/background');

/** Whether the window was let close. */
function close(): boolean {
  const preventDefault = vi.fn();
  window.emit('close', { preventDefault });
  return preventDefault.mock.calls.length === 0;
}

const RECORDING = { recording: true, jobs: false };
const WORKING = { recording: false, jobs: true };
const IDLE = { recording: false, jobs: false };
const ALLOWED = { uiLanguage: 'en', workInBackground: true } as const;

function start() {
  const background = setupBackground();
  window = new FakeWindow();
  app.emit('browser-window-created', {}, window);
  background.wanted(ALLOWED);
  return background;
}

beforeEach(() => {
  app.removeAllListeners();
  notes.splice(0);
});

it('closes where nothing goes on', () => {
  start().work(IDLE);
  expect(close()).toBe(true);
});

it.each([
  [RECORDING, 'Nanodesk goes on recording'],
  [WORKING, 'Nanodesk goes on working'],
])('hides instead while %o, and says so once', (work, told) => {
  start().work(work);
  expect([close(), close()]).toEqual([false, false]);
  expect(window.hidden).toBe(2);
  expect(notes).toEqual([told]);
});

it('closes all the same where a person wants that', () => {
  const background = start();
  background.work(RECORDING);
  background.wanted({ ...ALLOWED, workInBackground: false });
  expect(close()).toBe(true);
});

it('closes where the program is to end; where the page then stays, the next closing hides again', () => {
  start().work(RECORDING);
  app.emit('before-quit');
  expect([close(), close()]).toEqual([true, false]);
});

it('never slows down a page that records', () => {
  const background = start();
  background.work(RECORDING);
  expect(window.throttled).toBe(false);
  background.work(IDLE);
  expect(window.throttled).toBe(true);
});
