import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../helpers/library';

interface Options {
  show: boolean;
  webPreferences: Record<string, unknown>;
}

async function openedWith(): Promise<{ options: Options; loaded: string[] }> {
  const windows: Options[] = [];
  const loaded: string[] = [];
  class BrowserWindow {
    constructor(options: Options) {
      windows.push(options);
    }
    once(): void {}
    on(): void {}
    async loadURL(url: string): Promise<void> {
      loaded.push(url);
    }
  }
  const folder = temporaryFolder();
  vi.doMock('electron', () => ({
    app: { getPath: () => folder },
    BrowserWindow,
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [] },
  }));
  const { openWindow } = await import('../../../../main/hosts/desktop/window');
  openWindow();
  return { options: windows[0] as Options, loaded };
}

it('asks Electron for a window that can do nothing but show our page (would catch a right given by accident)', async () => {
  const { options, loaded } = await openedWith();
  expect(options.show).toBe(false);
  expect(options.webPreferences).toEqual({
    preload: expect.stringMatching(/preload\.cjs$/),
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
    spellcheck: false,
  });
  expect(loaded).toEqual(['nanodesk://app/']);
});
