/** The window: sandboxed, isolated, shown when its first picture is ready. */
import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { PAGE_URL } from './policy';
import {
  DEFAULT_SIZE,
  MIN_SIZE,
  readWindowState,
  visibleBounds,
  type WindowState,
  writeWindowState,
} from './window-state';

/** The page's own background colours (renderer/ui/tokens.css), so that nothing flashes before it is drawn. */
const BACKGROUND = { light: '#f1efea', dark: '#161412' };

/** Opens the window and starts loading the page at a place in it. Where the window is, is kept for the next run. */
export function openWindow(url = PAGE_URL): BrowserWindow {
  const dataFolder = app.getPath('userData');
  const state = readWindowState(dataFolder);
  nativeTheme.themeSource = state.theme;
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...(visibleBounds(state.bounds, screens) ?? DEFAULT_SIZE),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    title: 'Nanodesk',
    autoHideMenuBar: true,
    webPreferences: pagePreferences(),
  });
  window.once('ready-to-show', () => {
    // It shows the window, too.
    if (state.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => void writeWindowState(dataFolder, stateOf(window)));
  void window.loadURL(url);
  return window;
}

/** What a page may have of Electron: nothing but the preload's three functions. */
const pagePreferences = (): Electron.WebPreferences => ({
  preload: path.join(__dirname, 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The checker would fetch its dictionaries from the network.
  spellcheck: false,
});

const stateOf = (window: BrowserWindow): WindowState => ({
  bounds: window.getNormalBounds(),
  maximized: window.isMaximized(),
  theme: nativeTheme.themeSource,
});

/** Brings the window to the front, or opens one; returns it. */
export function showWindow(): BrowserWindow {
  const window = BrowserWindow.getAllWindows()[0] ?? openWindow();
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  return window;
}

/** Asks the page for what an address of it does. Only the fragment differs, so the page stays as it is. */
export function loadInWindow(url: string, window = BrowserWindow.getAllWindows()[0]): void {
  void window?.loadURL(url);
}
