/**
 * The twenty items of Electron's security list (docs/tutorial/security.md), each with a check that fails when the setting
 * is flipped. What a running program says of itself is read back in test/e2e/security.e2e.ts.
 */
import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { securityHeaders } from '../../../../main/hosts/page-headers';
import { createFakeElectron } from '../../../helpers/fake-electron';
import { NOT_THE_PAGE } from '../../../helpers/page-addresses';

const folder = path.join(import.meta.dirname, '../../../../main/hosts/desktop');
const sources = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}));
const filesWith = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
const project = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '../../../..', name), 'utf8');

type Handler = (...given: unknown[]) => unknown;
type Event = { preventDefault: ReturnType<typeof vi.fn> };

/** A session that remembers what it was told to do. */
class FakeSession extends EventEmitter {
  request: Handler = () => {};
  check: Handler = () => true;
  device: Handler = () => true;
  before: Handler = () => {};
  webRequest = { onBeforeRequest: (handler: Handler) => (this.before = handler) };
  setPermissionRequestHandler = (handler: Handler) => (this.request = handler);
  setPermissionCheckHandler = (handler: Handler) => (this.check = handler);
  setDevicePermissionHandler = (handler: Handler) => (this.device = handler);
}

/** A page that remembers what opens windows for it. */
class FakeContents extends EventEmitter {
  opening: (asked: { url: string }) => { action: string } = () => ({ action: 'allow' });
  loaded: string[] = [];
  calls = 'default';
  setWebRTCIPHandlingPolicy = (policy: string) => {
    this.calls = policy;
  };
  setWindowOpenHandler = (handler: FakeContents['opening']) => (this.opening = handler);
  loadURL = async (url: string) => void this.loaded.push(url);
  getURL = () => 'nanodesk://app/';
}

const app = Object.assign(new EventEmitter(), {
  getLocale: () => 'en-US',
  getPath: () => userData,
});
const opened: string[] = [];
const asked: { detail: string; buttons: string[]; defaultId: number }[] = [];
let answer = 1;
let preferences: Record<string, unknown> = {};
const loaded: string[] = [];
let userData = '';
const session = new FakeSession();
const contents = new FakeContents();

class BrowserWindow extends EventEmitter {
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super();
    preferences = options.webPreferences;
  }
  loadURL = async (url: string) => void loaded.push(url);
}

const electron = {
  app,
  BrowserWindow,
  dialog: {
    showMessageBox: async (question: (typeof asked)[number]) => {
      asked.push(question);
      return { response: answer };
    },
  },
  nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
  screen: { getAllDisplays: () => [] },
  shell: { openExternal: async (url: string) => void opened.push(url) },
};

beforeAll(async () => {
  userData = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
  vi.resetModules();
  vi.doMock('electron', () => electron);
  vi.doMock('../../../../main/hosts/desktop/system-sound', () => ({
    offerSystemSound: () => false,
  }));
  const { guardPages, guardSession } = await import('../../../../main/hosts/desktop/guards');
  const { openWindow } = await import('../../../../main/hosts/desktop/window');
  guardPages();
  guardSession(session as unknown as Electron.Session);
  app.emit('web-contents-created', {}, contents);
  openWindow();
});

afterAll(() => rmSync(userData, { recursive: true }));

/** Whether a page's event is let through. */
function passes(name: string, ...given: unknown[]): boolean {
  const event: Event = { preventDefault: vi.fn() };
  contents.emit(name, event, ...given);
  return event.preventDefault.mock.calls.length === 0;
}

const loads = (url: string): boolean => {
  let cancelled: boolean | undefined;
  session.before({ url }, ({ cancel }: { cancel: boolean }) => {
    cancelled = cancel;
  });
  return cancelled === false;
};

describe('Electron’s list', () => {
  it('1: loads nothing but its own', () => {
    expect(loads('nanodesk://app/')).toBe(true);
    for (const url of [
      'http://example.com/',
      'https://example.com/',
      'ws://example.com/',
      'file:///etc/passwd',
    ])
      expect(loads(url), url).toBe(false);
  });

  it.each([
    [2, 'nodeIntegration', false],
    [2, 'nodeIntegrationInSubFrames', false],
    [2, 'nodeIntegrationInWorker', false],
    [3, 'contextIsolation', true],
    [4, 'sandbox', true],
    [6, 'webSecurity', true],
    [8, 'allowRunningInsecureContent', false],
    [9, 'experimentalFeatures', false],
    [10, 'enableBlinkFeatures', undefined],
    [11, 'webviewTag', false],
  ])('%i: %s is %s', (_, name, value) => expect(preferences[name]).toBe(value));

  it('4: every process is sandboxed', () => {
    expect(filesWith(/app\.enableSandbox\(\)/)).toEqual(['main.ts']);
    expect(filesWith(/appendSwitch\('no-sandbox'/)).toEqual([]);
  });

  it('5: whoever asks for a right is asked about, and gets none but the page’s own', () => {
    const grants = (permission: string, requestingUrl: string, mediaTypes?: string[]) => {
      let granted: unknown;
      session.request(
        contents,
        permission,
        (may: boolean) => {
          granted = may;
        },
        { requestingUrl, mediaTypes },
      );
      return granted;
    };
    expect(grants('media', 'nanodesk://app/', ['audio'])).toBe(true);
    expect(grants('media', 'nanodesk://app/', ['video'])).toBe(false);
    expect(grants('geolocation', 'nanodesk://app/')).toBe(false);
    expect(grants('media', 'https://evil.com/', ['audio'])).toBe(false);
    expect(session.check(null, 'geolocation', 'nanodesk://app', {})).toBe(false);
    expect(session.check(null, 'media', 'https://evil.com', { mediaType: 'audio' })).toBe(false);
    expect(session.device({})).toBe(false);
  });

  it('7: the page has a policy without holes', () => {
    const policy = securityHeaders(true)['Content-Security-Policy']!;
    const rules = Object.fromEntries(
      policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    const own = "'self'";
    expect(rules).toEqual({
      ...{ 'default-src': "'none'", 'object-src': "'none'", 'base-uri': "'none'" },
      ...{ 'form-action': "'none'", 'frame-ancestors': "'none'" },
      ...{ 'script-src': own, 'style-src': own, 'font-src': own, 'connect-src': own },
      ...{ 'img-src': "'self' blob:", 'media-src': "'self' blob:" },
    });
    expect(securityHeaders()['Content-Security-Policy']).toContain("default-src 'none'");
  });

  it('besides the list: calls, which no policy of content knows, reach nobody over UDP', () =>
    expect(contents.calls).toBe('disable_non_proxied_udp'));

  it('12: no page within the page', () => expect(passes('will-attach-webview')).toBe(false));

  it('13: the window goes nowhere', () => {
    for (const event of ['will-navigate', 'will-redirect']) {
      expect(passes(event, 'nanodesk://app/')).toBe(true);
      for (const url of NOT_THE_PAGE) expect(passes(event, url), url).toBe(false);
    }
    contents.emit('did-navigate', {}, 'about:blank');
    expect(contents.loaded).toEqual(['nanodesk://app/']);
    expect(preferences.navigateOnDragDrop).toBe(false);
  });

  it('14: no page opens a window', () => {
    for (const url of ['nanodesk://app/', 'about:blank', 'https://example.com/', ...NOT_THE_PAGE])
      expect(contents.opening({ url })).toEqual({ action: 'deny' });
  });

  it('15: an address is opened elsewhere from one place only, when the person says so who saw it', async () => {
    expect(filesWith(/openExternal\(/)).toEqual(['guards.ts']);
    asked.length = 0;
    const press = async (url: string, response: number) => {
      answer = response;
      contents.opening({ url });
      await new Promise(setImmediate);
    };
    await press('https://example.com/a', 1);
    expect(asked.map(({ detail, defaultId }) => [detail, defaultId])).toEqual([
      ['https://example.com/a', 1],
    ]);
    expect(opened).toEqual([]);
    for (const url of ['file:///etc/passwd', 'javascript:1', 'smb://server/share', 'ms-msdt:/id'])
      await press(url, 0);
    expect(opened).toEqual([]);
    await press('https://example.com/a', 0);
    expect(opened).toEqual(['https://example.com/a']);
  });

  it('16: Electron is one of this year', () => {
    const { devDependencies } = JSON.parse(project('package.json'));
    expect(Number.parseInt(devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
  });

  it('17: every message is checked for who sent it, at the one door there is', async () => {
    expect(filesWith(/ipcMain\.(handle|on|once|handleOnce)\(/)).toEqual(['ipc.ts']);
    const { text } = sources.find(({ name }) => name === 'ipc.ts')!;
    expect(text.match(/ipcMain\./g)).toHaveLength(1);
    expect(text).toMatch(/if \(!isOwnWindow\(event\)\) throw/);
  });

  it('18: the page comes by a scheme of its own, never as a file', () => {
    expect(loaded).toEqual(['nanodesk://app/']);
    expect(filesWith(/loadFile\(|'file:|`file:/)).toEqual([]);
    const [privileges] = sources
      .filter(({ name }) => name === 'protocol.ts')
      .map(({ text }) => /const privileges = \{([^}]*)\}/.exec(text)?.[1]);
    expect(privileges).not.toMatch(/bypassCSP|allowServiceWorkers|corsEnabled/);
  });

  it('19: fuses are set for what is packaged', () => {
    const fuses = project('electron-builder.yml').split('electronFuses:\n')[1]!.split(/\n\w/)[0]!;
    const set = Object.fromEntries(
      [...fuses.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value]),
    );
    expect(set).toEqual({
      ...{ runAsNode: 'false', enableCookieEncryption: 'true' },
      ...{ enableNodeOptionsEnvironmentVariable: 'false', enableNodeCliInspectArguments: 'false' },
      ...{ enableEmbeddedAsarIntegrityValidation: 'true', onlyLoadAppFromAsar: 'true' },
      loadBrowserProcessSpecificV8Snapshot: 'false',
    });
    expect(project('scripts/package.mjs')).toContain('grantFileProtocolExtraPrivileges: false');
  });

  it('20: the page gets three functions, and nothing of Electron through them', async () => {
    const fake = createFakeElectron();
    vi.resetModules();
    vi.doMock('electron', () => fake.module);
    await import('../../../../main/hosts/desktop/preload');
    expect(Object.keys(fake.bridge())).toEqual(['request', 'abort', 'on']);
    const heard: unknown[][] = [];
    fake.bridge().on((...given: unknown[]) => heard.push(given));
    const window = (
      fake.module.BrowserWindow as {
        getAllWindows(): { webContents: { send(...given: unknown[]): void } }[];
      }
    ).getAllWindows()[0]!;
    window.webContents.send('event', { name: 'bin.changed' });
    // The event of Electron, by which its sender could be reached, stays behind.
    expect(heard).toEqual([[{ name: 'bin.changed' }]]);
  });
});
