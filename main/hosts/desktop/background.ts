/** The program without its window: while work goes on, closing hides the window instead of ending the work. */
import { app, BrowserWindow, Notification } from 'electron';
import type { Settings } from '../../contract';
import { RECORD_URL, STOP_URL } from './policy';
import { createTray } from './tray';
import { loadInWindow, showWindow } from './window';
import { wordsIn } from './words';
import type { Work } from './work';

type Wanted = Pick<Settings, 'uiLanguage' | 'workInBackground'>;

export interface Background {
  wanted(settings: Wanted): void;
  work(work: Work): void;
}

/** Puts up the tray and minds every window's closing. To be called when Electron is ready, before there is a window. */
export function setupBackground(): Background {
  const state = {
    work: { recording: false, jobs: false },
    wanted: { uiLanguage: 'system', workInBackground: true } as Wanted,
    told: false,
  };
  const drawTray = createTray(state.work, {
    record: () => loadInWindow(RECORD_URL, showWindow()),
    pause: () => loadInWindow(RECORD_URL),
    stop: () => loadInWindow(STOP_URL),
    open: showWindow,
    quit: () => app.quit(),
  });
  const draw = (): void => drawTray(state.work, wordsIn(state.wanted.uiLanguage));
  mindClosing(
    () => state.wanted.workInBackground && (state.work.recording || state.work.jobs),
    () => {
      if (!state.told) tellThatItGoesOn(state.work, state.wanted);
      state.told = true;
    },
  );
  draw();
  return {
    wanted(settings) {
      state.wanted = settings;
      draw();
    },
    work(work) {
      state.work = work;
      letPageWork(work.recording);
      draw();
    },
  };
}

/** A window that is closed while `goesOn` is hidden; quitting closes it in any case. */
function mindClosing(goesOn: () => boolean, tell: () => void): void {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('browser-window-created', (_event, window) =>
    window.on('close', (event) => {
      const hides = !quitting && goesOn();
      // The page may yet refuse to be left; then the next closing is one like any other.
      quitting = false;
      if (!hides) return;
      event.preventDefault();
      window.hide();
      tell();
    }),
  );
}

/** A page that records is never slowed down, seen or not: a pause must still say that it is there. */
function letPageWork(recording: boolean): void {
  for (const { webContents } of BrowserWindow.getAllWindows())
    webContents.setBackgroundThrottling(!recording);
}

function tellThatItGoesOn({ recording }: Work, { uiLanguage }: Wanted): void {
  if (!Notification.isSupported()) return;
  const { goesOnRecording, goesOnWorking, comesBack } = wordsIn(uiLanguage);
  const title = recording ? goesOnRecording : goesOnWorking;
  const note = new Notification({ title, body: comesBack, silent: true });
  note.on('click', showWindow);
  note.show();
}
