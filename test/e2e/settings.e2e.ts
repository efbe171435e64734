/** Settings that the command line changes while a window is open. */
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { chromiumShell } from './helpers/chromium';
import { inEachShell } from './helpers/each-shell';
import { electronShell } from './helpers/electron';
import { CLI } from './helpers/paths';

const set = (library: string, name: string, value: string) =>
  execFileSync(process.execPath, [CLI, 'settings', 'set', name, value, '--library', library]);

inEachShell([chromiumShell, electronShell], (app) => {
  beforeAll(app.open);

  it('they show in the page by themselves', async () => {
    const { page, problems, library } = app;
    await page.getByText('First steps').waitFor();
    set(library, 'theme', 'dark');
    await page.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
    set(library, 'uiLanguage', 'ko');
    await page.locator('html[lang="ko"]').waitFor({ state: 'attached' });
    expect(problems).toEqual([]);
  });
});

inEachShell([electronShell], (app) => {
  beforeAll(app.open);

  it('the frame of the window, the menu and the key that records follow', async () => {
    const { page, handle, library } = app;
    await page.getByText('First steps').waitFor();
    set(library, 'theme', 'dark');
    const theme = () => handle?.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
    await expect.poll(theme).toBe('dark');
    set(library, 'recordKey', 'Alt+Shift+F9');
    const taken = () =>
      handle?.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Alt+Shift+F9'));
    await expect.poll(taken).toBe(true);
  });
});
