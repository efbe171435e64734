/** Recording in every shell, with a microphone that says a known sentence and the real weights. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumShell } from './helpers/chromium';
import { inEachShell } from './helpers/each-shell';
import { electronShell, launchElectron, packagedShell } from './helpers/electron';
import { lines, waitUntilReady } from './helpers/journey';
import { CLI, makeFolder } from './helpers/paths';

const SAID = /Mr\. Quilter is the apostle of the middle classes/;

describe('in Electron 22, by a key from anywhere', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});
  const { folder, remove } = makeFolder();
  afterAll(remove);

  it('begins at once, in the page as it is', async () => {
    const { handle, page, close } = await launchElectron(path.join(folder, 'library'));
    await page.evaluate(`window.stays = true`);
    const isTaken = () =>
      handle.evaluate(({ globalShortcut }) =>
        globalShortcut.isRegistered('CommandOrControl+Shift+R'),
      );
    // The settings say which key, so it comes with the library.
    await expect.poll(isTaken).toBe(true);
    await handle.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('nanodesk://app/#/record/now'),
    );
    await page.getByText(/0:0[1-9] saved/).waitFor();
    expect(await page.evaluate(`[window.stays, location.hash]`)).toEqual([true, '#/record']);
    await page.getByRole('button', { name: 'Stop and keep' }).click();
    await page.getByText('Recorded and kept').waitFor();
    await close();
  });
});

describe('in Electron 22, with its window closed', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});
  const { folder, remove } = makeFolder();
  afterAll(remove);

  it('goes on, comes back by a second start, and is kept by the tray', async () => {
    const { handle, page, close } = await launchElectron(path.join(folder, 'library'));
    const isVisible = () =>
      handle.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    const closeWindow = () =>
      handle.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await page.getByRole('button', { name: 'Record with the microphone', exact: true }).click();
    await page.getByText(/0:0[1-9] saved/).waitFor();
    await closeWindow();
    expect(await isVisible()).toBe(false);
    await page.getByText(/0:0[5-9] saved/).waitFor();
    await handle.evaluate(({ app }) => void app.emit('second-instance', {}, ['nanodesk'], '/'));
    await expect.poll(isVisible).toBe(true);
    await closeWindow();
    await handle.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('nanodesk://app/#/record/stop'),
    );
    await page.getByText('Recorded and kept').waitFor();
    await page.locator('.record-panel').waitFor({ state: 'detached' });
    await close();
  });
});

inEachShell([chromiumShell, electronShell, packagedShell], (app) => {
  const listed = (): { id: string; duration: number; gaps?: unknown[] }[] => {
    const all = [CLI, 'list', '--json', '--library', app.library];
    return JSON.parse(String(execFileSync(process.execPath, all))).recordings;
  };
  const button = (name: string) => app.page.getByRole('button', { name, exact: true });
  const seconds = async () => {
    const [minutes, rest] = (await app.page.locator('.record-panel__time').textContent())!.split(
      ':',
    );
    return Number(minutes) * 60 + Number(rest);
  };
  beforeAll(app.open);

  it('records with one click, and writes down what is said meanwhile', async () => {
    await button('Record with the microphone').click();
    await app.page.getByText(/0:0[2-9] saved/).waitFor();
    await app.page.getByText(SAID).first().waitFor({ timeout: 60_000 });
  });

  it('pauses and goes on', async () => {
    await button('Pause').click();
    await app.page.getByText('Paused').waitFor();
    // What was on its way when it was paused may still arrive.
    await app.page.waitForTimeout(500);
    const paused = await seconds();
    await app.page.waitForTimeout(2500);
    expect(await seconds()).toBe(paused);
    await button('Go on').click();
    await expect.poll(seconds, { timeout: 10_000 }).toBeGreaterThan(paused);
  });

  it('goes on while something else is looked at', async () => {
    const { page } = app;
    await page.evaluate(`location.hash = '#/settings'`);
    await page.getByText(/^Recording, 0:/).click();
    await page.locator('.record-panel').waitFor();
  });

  it('keeps what was recorded, with its transcript', async () => {
    await button('Stop and keep').click();
    await lines(app.page).first().waitFor();
    await waitUntilReady(app.page);
    expect(await lines(app.page).first().textContent()).toMatch(SAID);
    expect(listed()).toHaveLength(1);
    expect(listed()[0]?.gaps).toMatchObject([{ kind: 'pause' }]);
    await app.page.getByText(/^Paused for \d+ sec$/).waitFor();
    expect(app.problems).toEqual([]);
  });

  it('keeps what was recorded where the program dies, and lists it by itself', async () => {
    await button('Record with the microphone').click();
    await app.page.getByText(/0:0[3-9] saved/).waitFor();
    await app.kill();
    await app.open();
    await expect.poll(() => listed().length, { timeout: 10_000 }).toBe(2);
    expect(listed()[0]!.duration).toBeGreaterThan(2);
  });

  it('throws away what is not wanted, after asking', async () => {
    await button('Record with the microphone').click();
    await app.page.getByText(/0:0[1-9] saved/).waitFor();
    await button('Throw away').click();
    await button('Delete').click();
    await app.page.locator('.record-begin').waitFor();
    expect(listed()).toHaveLength(2);
  });
});
