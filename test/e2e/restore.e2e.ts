/** A backup put in the place of the library from the window, and the way back, in Chromium and in a real Electron. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInChromium } from './helpers/chromium';
import { electronShell } from './helpers/electron';
import { recordingRow } from './helpers/journey';
import { CLI, makeFolder } from './helpers/paths';
import { type RestartingApp, startRestarting } from './helpers/restarting';

/** The command line for a person's own library, below `folder`/data. */
function cliIn(folder: string) {
  const env = { ...process.env, XDG_DATA_HOME: path.join(folder, 'data') };
  return (...words: string[]) => execFileSync(process.execPath, [CLI, ...words], { env });
}

/** In a browser the person starts the program anew. */
async function startChromium(folder: string): Promise<RestartingApp> {
  const open = () => openInChromium({ data: path.join(folder, 'data') });
  let app = await open();
  return {
    page: app.page,
    restart: async () => {
      await app.page.getByText('end “nanodesk serve” with Ctrl-C').waitFor();
      await app.close();
      app = await open();
      return app.page;
    },
    close: () => app.close(),
  };
}

const goToSettings = (page: Page) => page.evaluate(`location.hash = '#/settings'`);

const PASSPHRASE = '바다 위의 종이배 7';

/** From the settings; a browser cannot say where to. */
async function backUp(page: Page, isSealed: boolean): Promise<void> {
  await goToSettings(page);
  if (isSealed) {
    await page.getByRole('switch', { name: 'Seal it with a passphrase' }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('The same again').fill(PASSPHRASE);
  }
  await page.getByRole('button', { name: 'Back up…' }).click();
  await page.locator('.toast--done').waitFor();
}

async function removeRow(page: Page, title: string): Promise<void> {
  await recordingRow(page, title).click();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await recordingRow(page, title).waitFor({ state: 'detached' });
}

async function goBack(page: Page): Promise<void> {
  await goToSettings(page);
  await page.getByRole('button', { name: 'Go back' }).click();
  await page.getByRole('dialog', { name: 'Back to the library before' }).waitFor();
}

/** With another passphrase first. */
async function unseal(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Restore from a backup' });
  await dialog.getByLabel('Passphrase').fill('open sesame');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await dialog.getByText('The passphrase is wrong').waitFor();
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
}

/** What a person does with either: only how a folder is named differs. */
async function restoreAndGoBack(app: RestartingApp, choose: (page: Page) => Promise<void>) {
  await removeRow(app.page, 'Bakery');
  await goToSettings(app.page);
  await app.page.getByRole('button', { name: 'Restore…' }).click();
  await choose(app.page);
  await app.page.getByRole('button', { name: 'Restore', exact: true }).click();
  await app.page.getByRole('dialog', { name: 'The backup is restored' }).waitFor();

  const restored = await app.restart();
  await recordingRow(restored, 'Bakery').click();
  await restored.getByText('We bake more bread on Saturday.').first().waitFor();
  await goBack(restored);

  const before = await app.restart();
  await recordingRow(before, 'Harbour').waitFor();
  expect(await recordingRow(before, 'Bakery').count()).toBe(0);
}

describe.each([
  ['a plain', 'Chromium'],
  ['a sealed', 'Chromium'],
  ['a plain', 'Electron 22'],
  ['a sealed', 'Electron 22'],
])('%s backup in %s', (form, shell) => {
  const missing = shell === 'Chromium' ? undefined : electronShell.missing;
  if (missing) return it.skip(`cannot run: ${missing}`, () => {});
  const { folder, remove } = makeFolder();
  const backup = path.join(folder, 'backup');
  const isSealed = form === 'a sealed';
  const cli = cliIn(folder);
  let app: RestartingApp;
  beforeAll(() => {
    for (const [name, text] of [
      ['Bakery', 'Anna: We bake more bread on Saturday.'],
      ['Harbour', 'Ben: The boat is ready.'],
    ] as const) {
      const file = path.join(folder, `${name}.txt`);
      writeFileSync(file, text);
      cli('import', '--as', 'transcript', file);
    }
  });
  afterAll(async () => {
    await app?.close();
    remove();
  });

  it('brings the library of before back, and the settings lead back to the later one', async () => {
    if (shell === 'Chromium') {
      const file = path.join(folder, 'passphrase');
      writeFileSync(file, PASSPHRASE);
      cli('backup', backup, ...(isSealed ? ['--passphrase-file', file] : []));
      app = await startChromium(folder);
      await restoreAndGoBack(app, async (page) => {
        await page.getByRole('textbox', { name: 'Whole path of the backup' }).fill(backup);
        await page.getByRole('button', { name: 'Look into it' }).click();
        if (isSealed) await unseal(page);
      });
    } else {
      app = await startRestarting(folder, backup);
      await backUp(app.page, isSealed);
      await restoreAndGoBack(app, async (page) => {
        await page.getByRole('button', { name: 'Choose the backup…' }).click();
        if (isSealed) await unseal(page);
      });
    }
    const { format } = JSON.parse(readFileSync(path.join(backup, 'manifest.json'), 'utf8'));
    expect(format).toBe(isSealed ? 2 : 1);
  });
});
