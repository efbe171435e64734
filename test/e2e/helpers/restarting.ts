/** The program as a person starts it, with a library of their own; it may start itself anew, and the test goes along. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { electronProgram } from './electron';
import { ROOT } from './paths';

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
/** Half a minute in all. */
const [TRIES, PAUSE_MS] = [150, 200];

const pagesAt = (port: number) => fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);

/** The page of whatever program answers on the port now. */
async function attach(port: number): Promise<{ browser: Browser; page: Page }> {
  for (let tries = 0; tries < TRIES; tries++) {
    await delay(PAUSE_MS);
    const listed = await pagesAt(port);
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

export interface RestartingApp {
  page: Page;
  /** Presses what starts the program anew, and gives the page of the new one. */
  restart(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Electron 22 with data in `folder`/data; whenever it asks for a folder, `chosen` is the answer. */
export async function startRestarting(folder: string, chosen: string): Promise<RestartingApp> {
  const port = await freePort();
  const app = makeApp(path.join(folder, 'app'), chosen);
  const flags = ['--no-sandbox', '--disable-gpu', '--lang=en-US', `--user-data-dir=${folder}/user`];
  spawn(electronProgram, [...flags, `--remote-debugging-port=${port}`, app], {
    stdio: 'ignore',
    env: { ...process.env, XDG_DATA_HOME: path.join(folder, 'data') },
  });
  let { browser, page } = await attach(port);
  return {
    page,
    restart: async () => {
      const ended = new Promise((resolve) => browser.once('disconnected', resolve));
      await page.getByRole('button', { name: 'Restart Nanodesk' }).click();
      await ended;
      ({ browser, page } = await attach(port));
      return page;
    },
    close: async () => {
      await page.evaluate('window.close()').catch(() => {});
      for (let tries = 0; tries < TRIES && (await pagesAt(port)); tries++) await delay(PAUSE_MS);
    },
  };
}
