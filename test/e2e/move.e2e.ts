/** The library moved from the window of a real Electron, which then starts itself anew and finds it there. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { electronProgram, electronShell } from './helpers/electron';
import { makeFolder, ROOT } from './helpers/paths';

/** The program, in which the system's own window answers at once that `chosen` is the folder. */
function makeApp(folder: string, chosen: string): string {
  mkdirSync(folder);
  const answer = JSON.stringify({ canceled: false, filePaths: [chosen] });
  const lines = [
    `require('electron').dialog.showOpenDialog = async () => (${answer});`,
    `require(${JSON.stringify(path.join(ROOT, 'dist', 'desktop.cjs'))});`,
  ];
  writeFileSync(path.join(folder, 'main.cjs'), lines.join('\n'));
  const manifest = { name: 'nanodesk', version: '0.0.0', main: 'main.cjs' };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Who attaches while a page is being made may wait for an answer that never comes. */
const PATIENCE_MS = 5000;

/** The page of whatever program answers on the port now. */
async function attach(port: number): Promise<{ browser: Browser; page: Page }> {
  for (let tries = 0; tries < 150; tries++) {
    await delay(200);
    const listed = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
    const pages = ((await listed?.json()) ?? []) as { url: string }[];
    if (!pages.some(({ url }) => url.startsWith('nanodesk://app/'))) continue;
    const browser = await chromium
      .connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true, timeout: PATIENCE_MS })
      .catch(() => null);
    if (!browser) continue;
    return { browser, page: browser.contexts()[0]!.pages()[0]! };
  }
  throw new Error('The program showed no page within half a minute.');
}

describe('in Electron 22', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});
  const { folder, remove } = makeFolder();
  afterAll(remove);

  it('the library is moved, the program starts anew by itself, and goes on there', async () => {
    const [data, target] = [path.join(folder, 'data'), path.join(folder, 'other disk')];
    const own = path.join(data, 'nanodesk');
    const port = await freePort();
    const flags = [
      '--no-sandbox',
      '--disable-gpu',
      '--lang=en-US',
      `--user-data-dir=${folder}/user`,
    ];
    const app = makeApp(path.join(folder, 'app'), target);
    const program = spawn(electronProgram, [...flags, `--remote-debugging-port=${port}`, app], {
      stdio: 'ignore',
      env: { ...process.env, XDG_DATA_HOME: data },
    });
    const ended = new Promise((resolve) => program.once('close', resolve));
    const first = await attach(port);
    await first.page.evaluate(`location.hash = '#/settings'`);
    await first.page.getByText(own, { exact: true }).waitFor();
    await first.page.getByRole('button', { name: 'Move…' }).click();
    await first.page.getByRole('button', { name: 'Choose a folder…' }).click();
    await first.page.getByRole('dialog', { name: 'The library was moved' }).waitFor();
    await first.page.getByRole('button', { name: 'Restart Nanodesk' }).click();
    await ended;
    await first.browser.close();

    const second = await attach(port);
    await second.page.evaluate(`location.hash = '#/settings'`);
    await second.page.getByText(target, { exact: true }).waitFor();
    expect([existsSync(own), existsSync(path.join(target, 'library.sqlite'))]).toEqual([
      false,
      true,
    ]);
    await second.page.evaluate('window.close()').catch(() => {});
    await expect
      .poll(() => fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null))
      .toBeNull();
  });
});
