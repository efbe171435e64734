/** Messages between page and app. Every message passes one check of who sent it. */
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { App } from '../../compose';
import { AppError } from '../../contract';
import { isTrustedSender } from './policy';
import { createRunning } from './running';

/** The only place that listens to pages: whoever is not our page in a top frame of ours is refused. */
function handle(channel: string, answer: (page: WebContents, ...values: unknown[]) => unknown) {
  ipcMain.handle(channel, (event, ...values) => {
    if (!isOwnWindow(event)) throw new AppError('forbidden', 'This page may not ask for anything.');
    return answer(event.sender, ...values);
  });
}

const isOwnWindow = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
  isTrustedSender(senderFrame) && BrowserWindow.fromWebContents(sender) !== null;

/** Answers the page's requests, until it stops them. They wait for `app`; where it cannot start, each one says why. */
export function serveRequests(app: Promise<App>): void {
  const running = createRunning();
  handle('request', (page, id, name, input) =>
    running.run(page, id, async (signal, request) => {
      try {
        const { dispatch } = await app;
        return await dispatch(typeof name === 'string' ? name : '', input, {
          local: false,
          signal,
          request,
        });
      } catch (thrown) {
        return { ok: false, error: AppError.from(thrown).toWire() };
      }
    }),
  );
  handle('abort', (page, id) => running.stop(page, id));
}

/** Passes what the core tells on to every window. */
export function forwardEvents(app: App): void {
  app.subscribe((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('event', event);
  });
}
