import { beforeEach, expect, it, vi } from 'vitest';

/** Keys that the system gave to this program, and those that another program has. */
const held = new Set<string>();
const taken = new Set<string>();
const told: { title: string; body: string }[] = [];
class FakeNotification {
  static isSupported = () => true;
  constructor(private readonly note: { title: string; body: string }) {}
  show(): void {
    told.push(this.note);
  }
}
vi.mock('electron', () => ({
  app: { on: () => {}, getLocale: () => 'en-US' },
  globalShortcut: {
    register: (key: string) => {
      if (key === 'Alt+!') throw new TypeError('conversion failure');
      if (taken.has(key)) return false;
      held.add(key);
      return true;
    },
    unregister: (key: string) => held.delete(key),
    unregisterAll: () => held.clear(),
  },
  Notification: FakeNotification,
}));
vi.mock('../../../../main/hosts/desktop/window', () => ({}));
const { createRecordKey } = await import('../../../../main/hosts/desktop/record-key');
const { speak } = await import('../../../../main/hosts/desktop/words');

beforeEach(() => {
  held.clear();
  taken.clear();
  told.length = 0;
});

it('holds the one key of the settings, gives up the one before, and none where it is off', () => {
  const follow = createRecordKey();
  follow('CommandOrControl+Shift+R');
  follow('CommandOrControl+Shift+R');
  expect([...held]).toEqual(['CommandOrControl+Shift+R']);
  follow('F9');
  expect([...held]).toEqual(['F9']);
  follow('off');
  expect([...held]).toEqual([]);
  expect(told).toEqual([]);
});

it('says once, in the language of the window, which key another program has, or the system does not know', () => {
  const follow = createRecordKey();
  taken.add('F9');
  follow('F9');
  follow('F9');
  speak('ko');
  follow('Alt+!');
  expect(told.map(({ title }) => title)).toEqual([
    'The key to record is taken by another program: F9',
    expect.stringContaining('Alt+!'),
  ]);
  expect(told[1]!.title).toMatch(/\p{Script=Hangul}/u);
  expect([...held]).toEqual([]);
});
