/** The desktop app, from start to quit. Window first: what the page asks for waits until the library is open. */
import { app, BrowserWindow, session } from 'electron';
import { openApp } from './app';
import { guardPages, guardSession } from './guards';
import { forwardEvents, serveRequests } from './ipc';
import { setupMenu } from './menu';
import { registerScheme, serveScheme } from './protocol';
import { offerRecordKey } from './record-key';
import { followSettings } from './settings';
import { focusWindow, openWindow } from './window';

/** Nothing of Chromium's own may reach the network either: no name is ever looked up. */
const SWITCHES: [string, string?][] = [
  ['disable-background-networking'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

function start(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  // Would take back a person's own --no-sandbox, without which nothing starts as root.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  guardPages();
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(onReady);
}

function onReady(): void {
  const { ready, pageFolder } = openApp();
  guardSession(session.defaultSession);
  serveScheme(session.defaultSession.protocol, { pageFolder, app: ready });
  serveRequests(ready);
  setupMenu('system');
  openWindow(app.getPath('userData'));
  offerRecordKey();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(app.getPath('userData'));
  });
  void ready.then(forwardEvents, () => {});
  void ready.then(followSettings, () => {});
}

if (app.requestSingleInstanceLock()) start();
else app.quit();
