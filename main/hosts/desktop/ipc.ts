/** Messages between page and app. Every message passes one check of who sent it. */
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { App } from '../../compose';
import { AppError } from '../../contract';
import { isTrustedSender } from './policy';

/** The only place that listens to pages: whoever is not our page in a top frame of ours is refused. */
function handle(channel: string, answer: (...values: unknown[]) => Promise<unknown>): void {
  ipcMain.handle(channel, (event, ...values) => {
    if (!isOwnWindow(event)) throw new AppError('forbidden', 'This page may not ask for anything.');
    return answer(...values);
  });
}

const isOwnWindow = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
  isTrustedSender(senderFrame) && BrowserWindow.fromWebContents(sender) !== null;

/** Answers the page's requests. They wait for `app`; where it cannot start, each one says why. */
export function serveRequests(app: Promise<App>): void {
  handle('request', async (name, input) => {
    try {
      const { dispatch } = await app;
      return await dispatch(String(name), input, { local: false });
    } catch (thrown) {
      return { ok: false, error: AppError.from(thrown).toWire() };
    }
  });
}

/** Passes what the core tells on to every window. */
export function forwardEvents(app: App): void {
  app.subscribe((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('event', event);
  });
}
