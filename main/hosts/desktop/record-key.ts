/** One key, from whatever program is in front, begins a recording; pressed again, it pauses and goes on. */
import { app, BrowserWindow, globalShortcut } from 'electron';
import { RECORD_URL } from './policy';
import { focusWindow } from './window';

const KEY = 'CommandOrControl+Shift+R';

/** Takes the key for this program while it runs; where another program has it, nothing happens. */
export function offerRecordKey(): void {
  globalShortcut.register(KEY, () => {
    focusWindow();
    // Only the fragment differs, so the page stays as it is and hears of it.
    void BrowserWindow.getAllWindows()[0]?.loadURL(RECORD_URL);
  });
  app.on('will-quit', () => globalShortcut.unregisterAll());
}
