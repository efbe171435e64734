/** Eight attempts to get out of the page, pressed by a person in each shell, and the same on a page that nothing guards. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { transformWithOxc } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { openStrangers } from '../../main/leaks/strangers';
import { CHROMIUM, chromiumShell } from './helpers/chromium';
import { electronShell } from './helpers/electron';
import { makeFolder, ROOT } from './helpers/paths';

const { folder, remove } = makeFolder();
afterAll(remove);

/**
 * What a browser leaves open whatever a page asks of it; the page says so. The test's window is a private one: an
 * ordinary one connects beforehand too.
 */
const KNOWN: Record<string, string[]> = { Chromium: ['Call (WebRTC)'] };

describe.each([chromiumShell, electronShell])('in $name', ({ name, missing, open }) => {
  if (missing) return it.skip(`cannot run: ${missing}`, () => {});

  it('the ways out lead nowhere, and the listener hears the app itself', async () => {
    const { page, close } = await open(path.join(folder, name));
    try {
      await page.getByText('First steps').waitFor();
      await page.evaluate("location.hash = '#/settings'");
      const group = page.getByRole('region', { name: 'Does anything get out?' });
      await group.getByText('Nothing', { exact: true }).waitFor();
      await group.getByRole('button', { name: 'Try now' }).click();
      // Not by a locator: that would wait for the end of the navigation that was refused.
      const rows = "[...document.querySelectorAll('.check')].map((row) => row.innerText)";
      const read = () => page.evaluate<string[]>(rows);
      await expect.poll(async () => (await read()).length, { timeout: 15_000 }).toBe(9);
      const told = await read();
      const bad = told.filter((text) => text.includes('Needs attention'));
      expect(bad.map((text) => text.split('\n')[0])).toEqual(KNOWN[name] ?? []);
    } finally {
      await close();
    }
  });
});

interface Trials {
  trials: { way: string; heard: boolean }[];
  hears: boolean;
}

/** The same attempts in a page of a server that asks for no protection at all. */
async function tryUnguarded(browser: BrowserContext): Promise<Trials> {
  const file = path.join(ROOT, 'renderer/settings/leaks.ts');
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  const server = createServer(({ url }, response) => {
    response.setHeader('Content-Type', url === '/leaks.js' ? 'text/javascript' : 'text/html');
    response.end(url === '/leaks.js' ? code : '<!doctype html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const strangers = await openStrangers();
  try {
    const page = await browser.newPage();
    await page.exposeFunction('ask', async (name: string) => {
      const { ports, udp } = strangers;
      if (name === 'leaks.begin') return { ports, udp };
      return { heard: strangers.heard(), hears: await strangers.hears() };
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(
      "import('/leaks.js').then((m) => m.tryToLeak({ request: ask })).then((t) => { window.found = t; })",
    );
    return await page.evaluate('window.found');
  } finally {
    strangers.close();
    server.close();
  }
}

it('are heard, all that a page has, where nothing guards it', async () => {
  // A private window, and one with that flag, connects to nobody beforehand.
  const browser = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    ...{ executablePath: CHROMIUM, args: ['--no-sandbox'] },
    ignoreDefaultArgs: ['--disable-background-networking'],
  });
  try {
    const { trials, hears } = await tryUnguarded(browser);
    expect(hears).toBe(true);
    const silent = trials.filter(({ heard }) => !heard).map(({ way }) => way);
    expect(silent).toEqual(['process']);
  } finally {
    await browser.close();
  }
});
