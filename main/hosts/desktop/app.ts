/** Opens the library once the window has been shown, and closes it before the program ends. */
import { existsSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { app, dialog, powerMonitor } from 'electron';
import type { App, ComposeOptions } from '../../compose';
import { type Locations, locate } from './locations';
import { ORIGIN } from './policy';
import { forkUtility } from './worker';

/** Of a window that stays hidden, or whose page does not come. */
const LONGEST_WAIT_MS = 1000;

export interface OpenedApp {
  /** Rejects with `AppError` where the library cannot be opened. */
  ready: Promise<App>;
  pageFolder: string;
}

/** Starts opening; `--library=FOLDER` chooses another library than the person's own. */
export function openApp(): OpenedApp {
  const places = locate(
    {
      packaged: app.isPackaged,
      distFolder: __dirname,
      resourcesFolder: process.resourcesPath,
      program: process.execPath,
      abi: process.versions.modules,
    },
    existsSync,
  );
  const ready = firstPicture().then(() => open(places));
  closeBeforeQuit(ready);
  return { ready, pageFolder: places.pageFolder };
}

/**
 * The window has been shown, or should have been: to load what works behind it, and to open the library, takes this process
 * a quarter of a second, in which it could not hand out the page.
 */
function firstPicture(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_WAIT_MS);
    app.once('browser-window-created', (_event, window) => window.once('show', () => resolve()));
  });
}

async function open(places: Locations): Promise<App> {
  const { compose, locateLibrary } = await import('../../compose');
  const place = locateLibrary(app.commandLine.getSwitchValue('library'));
  return compose({ ...place, ...optionsFor(places) });
}

const optionsFor = ({
  modelsFolder,
  nativeBinding,
  worker,
}: Locations): Omit<ComposeOptions, 'libraryFolder'> => ({
  modelsFolder,
  ...(nativeBinding === undefined ? {} : { nativeBinding }),
  version: app.getVersion(),
  log: { info: console.log, error: console.error },
  power: { onBattery: () => powerMonitor.isOnBatteryPower() },
  chooseFolder,
  restart,
  watchFolder: true,
  spawnWorker: () => forkUtility(worker),
  mediaUrl: (medium) => `${ORIGIN}/media/${medium}`,
});

/** Null where the person chooses none. */
async function chooseFolder(): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}

/** Answers first; then the program ends, and another one like it begins. */
function restart(): void {
  app.relaunch();
  setImmediate(() => app.quit());
}

/** Running work is stopped where it can be resumed; the program ends when all is on disk. */
function closeBeforeQuit(ready: Promise<App>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void ready
      .then((opened) => opened.close())
      .catch(() => {})
      // A turn later: asked while this event is still being answered, Electron takes it for the first asking and stays.
      .then(() => nextTurn())
      .then(() => {
        closed = true;
        app.quit();
      });
  });
}
