/** What the window is allowed, read back from a running Electron: one check for each setting that could be flipped. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { electronFolder, electronShell, launchElectron, packageApp } from './helpers/electron';
import { makeFolder, ROOT } from './helpers/paths';

/** The characters that stand in the wire for a fuse that is on or off. */
const [ON, OFF] = ['1', '0'].map((digit) => digit.charCodeAt(0));

/** With the fake ones, Chromium asks nobody what may be shared. */
const REAL_DEVICES: string[] = [];

/** Code run by the page itself, a turn later: what the debugger evaluates is above the page's policy. */
const byThePage = (code: string): string =>
  `new Promise((resolve, reject) => setTimeout(() => { try { resolve(${code}); } catch (thrown) { reject(thrown); } }))`;

type Opened = Awaited<ReturnType<typeof launchElectron>>;

describe('the window', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});
  const { folder, remove } = makeFolder();
  const library = path.join(folder, 'library');
  let open: Opened;
  beforeAll(async () => {
    open = await launchElectron(library, REAL_DEVICES);
    await open.page.getByText('First steps').waitFor();
  });
  afterAll(async () => {
    await open?.close();
    remove();
  });

  it('is sandboxed and isolated, and knows nothing of Node', async () => {
    const preferences = await open.handle.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    expect(preferences.enableBlinkFeatures ?? '').toBe('');
    const seen = 'typeof require + typeof process + typeof Buffer + typeof global';
    expect(await open.page.evaluate(seen)).toBe('undefined'.repeat(4));
    expect(await open.page.evaluate('Object.keys(window.nanodesk).join()')).toBe(
      'request,abort,on',
    );
  });

  it.each(['request', 'abort'])('%ss by a proper name only', async (door) => {
    const knock = (name: string) =>
      open.page.evaluate(
        `window.nanodesk.${door}(${name}, 'app.about', {}).then(() => 'done', () => 'refused')`,
      );
    expect(await knock('crypto.randomUUID()')).toBe('done');
    expect(await knock('"__proto__"')).toBe('refused');
  });

  it.each(['https://example.com/', 'file:///etc/passwd', 'about:blank', 'nanodesk://app/icon.svg'])(
    'does not leave its page for %s',
    async (address) => {
      await open.page.evaluate(`location.href = ${JSON.stringify(address)}`).catch(() => {});
      await open.page.waitForTimeout(300);
      expect(open.page.url()).toBe('nanodesk://app/');
      // Not by a locator: that would wait for the end of the navigation that was refused.
      await expect
        .poll(() => open.page.evaluate('document.body.innerText'))
        .toContain('First steps');
    },
  );

  it('opens no other window and no frame', async () => {
    for (const address of ['https://localhost/', 'about:blank', 'nanodesk://app/'])
      expect(await open.page.evaluate(`window.open(${JSON.stringify(address)}) === null`)).toBe(
        true,
      );
    const framed = `new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true });
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' }));
    })`;
    expect(await open.page.evaluate(framed)).toMatch(/^(frame|child|default)-src/);
    expect(
      await open.handle.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    ).toBe(1);
  });

  it.each([
    'fetch("https://example.com/")',
    'fetch("http://127.0.0.1/")',
    'fetch("file:///etc/passwd")',
    'fetch("data:text/plain,x")',
    'new Promise((resolve, reject) => { new WebSocket("wss://example.com/").onerror = reject; })',
    'new Promise((resolve, reject) => { Object.assign(new Image(), { onload: resolve, onerror: reject, src: "https://example.com/a.png" }); })',
    byThePage('eval("1")'),
    byThePage('new Function("return 1")()'),
    'import("data:text/javascript,1")',
    'navigator.serviceWorker.register("./icon.svg")',
  ])('refuses %s', async (attempt) => {
    const outcome = await open.page.evaluate(`(${attempt}).then(() => 'done', () => 'refused')`);
    expect(outcome).toBe('refused');
  });

  it.each(['../package.json', '%2e%2e/package.json', 'desktop.cjs', 'assets/../../desktop.cjs'])(
    'serves no file at %s',
    async (address) => {
      const status = await open.page.evaluate(`fetch('./${address}').then(({ status }) => status)`);
      expect([403, 404]).toContain(status);
    },
  );

  it('gives the page the microphone and notifications, and nothing else', async () => {
    const granted = ['microphone', 'notifications'];
    // Electron 22's Chromium cannot hear what Linux plays, so there is nothing to share.
    const refused = ['geolocation', 'camera', 'clipboard-read', 'midi', 'display-capture'];
    const names = [...granted, ...refused];
    const states = await open.page.evaluate(
      `Promise.all(${JSON.stringify(names)}.map((name) => navigator.permissions.query({ name }).then(({ state }) => state)))`,
    );
    expect(states).toEqual(names.map((name) => (granted.includes(name) ? 'granted' : 'denied')));
  });

  it('shares no screen with the page, and no sound of the computer where it cannot be heard', async () => {
    const share = (options: string) =>
      open.page.evaluate(
        `navigator.mediaDevices.getDisplayMedia(${options}).then(() => 'shared', ({ name }) => name)`,
      );
    for (const options of ['{ video: true }', '{ video: true, audio: true }'])
      expect(await share(options)).not.toBe('shared');
  });

  it('starts once: a second start ends and leaves the first', async () => {
    const args = ['--no-sandbox', '--disable-gpu', ROOT, `--library=${library}`];
    const env = { ...process.env, ELECTRON_USER_DATA: `${library}-user` };
    const second = spawn(path.join(electronFolder as string, 'electron'), args, { env });
    const status = await new Promise((resolve) => second.once('close', resolve));
    expect(status).toBe(0);
    expect(
      await open.handle.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    ).toBe(1);
  });

  it('has a menu with the keys that people know', async () => {
    const roles = await open.handle.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.flatMap(({ submenu }) =>
        submenu?.items.map(({ role }) => role),
      ),
    );
    for (const role of ['quit', 'copy', 'paste', 'undo', 'selectall', 'zoomin', 'togglefullscreen'])
      expect(roles).toContain(role);
    for (const role of ['reload', 'forcereload', 'toggledevtools'])
      expect(roles).not.toContain(role);
  });

  it('has its menu in the language of the settings', async () => {
    const labels = () =>
      open.handle.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.items.flatMap(({ label, submenu }) => [
          label,
          ...(submenu?.items.map((item) => item.label) ?? []),
        ]),
      );
    const choose = (language: string) =>
      open.page.evaluate(
        `window.nanodesk.request(crypto.randomUUID(), 'settings.set', { uiLanguage: '${language}' })`,
      );
    await choose('ko');
    await expect.poll(labels).toEqual(expect.arrayContaining(['편집', '복사', '종료']));
    await choose('en');
    await expect.poll(labels).toEqual(expect.arrayContaining(['Edit', 'Copy', 'Quit']));
  });
});

describe('the packaged program', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});

  it('has its fuses set, read back from the program itself', async () => {
    const wire = await getCurrentFuseWire(packageApp());
    expect({
      runAsNode: wire[FuseV1Options.RunAsNode],
      cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
      nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      nodeInspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
      ownSnapshot: wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
    }).toEqual({
      runAsNode: OFF,
      cookieEncryption: ON,
      nodeOptions: OFF,
      nodeInspect: OFF,
      asarIntegrity: ON,
      onlyAsar: ON,
      ownSnapshot: OFF,
    });
  });
});
