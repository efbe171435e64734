/** One key, from whatever program is in front, begins a recording; pressed again, it pauses and goes on. */
import { app, globalShortcut } from 'electron';
import { RECORD_URL } from './policy';
import { loadInWindow, showWindow } from './window';

const KEY = 'CommandOrControl+Shift+R';

/** Takes the key for this program while it runs; where another program has it, nothing happens. */
export function offerRecordKey(): void {
  globalShortcut.register(KEY, () => loadInWindow(RECORD_URL, showWindow()));
  app.on('will-quit', () => globalShortcut.unregisterAll());
}
