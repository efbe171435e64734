/** One key, from whatever program is in front, begins a recording; pressed again, it pauses and goes on. */
import { app, globalShortcut, Notification } from 'electron';
import type { Settings } from '../../contract';
import { RECORD_URL } from './policy';
import { loadInWindow, showWindow } from './window';
import { wordsNow } from './words';

type Key = Settings['recordKey'];

/** Takes the key of the settings for this program, and another one when they change. Says so where another program has it. */
export function createRecordKey(): (key: Key) => void {
  let tried: Key = 'off';
  app.on('will-quit', () => globalShortcut.unregisterAll());
  return (key) => {
    if (key === tried) return;
    if (tried !== 'off') globalShortcut.unregister(tried);
    tried = key;
    if (key !== 'off' && !take(key)) tellTaken(key);
  };
}

/** False where another program has it, or where it is no key of this computer. */
function take(key: string): boolean {
  try {
    return globalShortcut.register(key, () => loadInWindow(RECORD_URL, showWindow()));
  } catch {
    return false;
  }
}

function tellTaken(key: string): void {
  if (!Notification.isSupported()) return;
  const { keyTaken, chooseOther } = wordsNow();
  new Notification({ title: `${keyTaken}: ${key}`, body: chooseOther, silent: true }).show();
}
