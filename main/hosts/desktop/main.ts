/** The desktop app, from start to quit. Window first: what the page asks for waits until the library is open. */
import { app, session } from 'electron';
import { openApp } from './app';
import { setupBackground } from './background';
import { guardPages, guardSession } from './guards';
import { forwardEvents, serveRequests } from './ipc';
import { setupMenu } from './menu';
import { fulfil, hearLaterStarts, takeIn, wantedAtStart } from './opening';
import { registerScheme, serveScheme } from './protocol';
import { createRecordKey } from './record-key';
import { revivePages } from './revival';
import { followSettings } from './settings';
import { SYSTEM_SOUND_SWITCHES } from './system-sound';
import { openWindow, showWindow } from './window';
import { followWork } from './work';

/** Nothing of Chromium's own may reach the network either: no name is ever looked up. */
const SWITCHES: [string, string?][] = [
  ['disable-background-networking'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ...SYSTEM_SOUND_SWITCHES,
];

/** Chromium's own files as well are for nobody but the person, whatever the umask was before. */
const FOR_THE_OWNER = 0o077;

function start(): void {
  process.umask(FOR_THE_OWNER);
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  // Would take back a person's own --no-sandbox, without which nothing starts as root.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  guardPages();
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  const opened = app.whenReady().then(onReady);
  // On a Mac the file or link that starts the program is told before it is ready.
  hearLaterStarts((wanted) => void opened.then(({ ready }) => fulfil(wanted, ready)));
}

function onReady() {
  const { ready, pageFolder } = openApp();
  guardSession(session.defaultSession);
  serveScheme(session.defaultSession.protocol, { pageFolder, app: ready });
  serveRequests(ready);
  revivePages(ready);
  setupMenu('system');
  const background = setupBackground();
  const { place, files } = wantedAtStart();
  openWindow(place ?? undefined);
  void takeIn(files, ready);
  const takeRecordKey = createRecordKey();
  app.on('activate', showWindow);
  void ready.then(forwardEvents, () => {});
  void ready.then(
    (app) => followSettings(app, background, takeRecordKey),
    () => {},
  );
  void ready.then(
    (app) => followWork(app, background.work),
    () => {},
  );
  return { ready };
}

if (app.requestSingleInstanceLock()) start();
else app.quit();
