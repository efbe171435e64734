/** A recorder's folder in every shell, with the real weights: chosen, written to, remembered. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openInChromium } from './helpers/chromium';
import { electronShell, launchElectron } from './helpers/electron';
import { lines, recordingRow } from './helpers/journey';
import { makeFolder, ROOT, SENTENCE } from './helpers/paths';

const WORK_MS = 240_000;

interface Opened {
  page: Page;
  close(): Promise<void>;
}

/** A shell, and how a person chooses a folder in it. */
interface Way {
  name: string;
  missing?: string | undefined;
  open(library: string, folder: string): Promise<Opened>;
  choose(page: Page, folder: string): Promise<void>;
}

const inChromium: Way = {
  name: 'Chromium',
  open: (library) => openInChromium(library),
  async choose(page, folder) {
    await page.getByRole('textbox', { name: 'Whole path of the folder' }).fill(folder);
    await page.keyboard.press('Enter');
  },
};

const inElectron: Way = {
  name: electronShell.name,
  missing: electronShell.missing,
  async open(library, folder) {
    const opened = await launchElectron(library);
    // The system's own window cannot be reached from here: it answers at once.
    await opened.handle.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, folder);
    return opened;
  },
  choose: (page) => page.getByRole('button', { name: 'Choose…' }).click(),
};

describe.each([inChromium, inElectron])('in $name', ({ missing, open, choose }) => {
  if (missing) return it.skip(`cannot run: ${missing}`, () => {});
  const { folder, remove } = makeFolder();
  const library = path.join(folder, 'library');
  const recorder = path.join(folder, 'recorder');
  mkdirSync(recorder);
  let opened: Opened | null = null;
  const openSettings = async (): Promise<Page> => {
    opened = await open(library, recorder);
    await opened.page.evaluate(`location.hash = '#/settings'`);
    await opened.page.getByRole('region', { name: 'Watched folder' }).waitFor();
    return opened.page;
  };
  afterAll(async () => {
    await opened?.close();
    remove();
  });

  it('takes in what a recorder wrote, once it is whole, and writes down what was said', async () => {
    const page = await openSettings();
    await choose(page, recorder);
    await page.getByText('Watching · 0 recordings taken in').waitFor();
    const sound = readFileSync(SENTENCE);
    const file = path.join(recorder, 'Memo from the recorder.wav');
    appendFileSync(file, sound.subarray(0, 50_000));
    appendFileSync(file, sound.subarray(50_000));
    await page.getByText('Watching · 1 recording taken in').waitFor({ timeout: WORK_MS });
    await recordingRow(page, /Memo from the recorder/).click();
    await lines(page).first().waitFor({ timeout: WORK_MS });
    expect(await lines(page).first().textContent()).toMatch(/\w+ \w+ \w+/);
    expect(readFileSync(file)).toEqual(sound);
  });

  it('goes on after a restart, and takes nothing in twice', async () => {
    await opened?.close();
    const page = await openSettings();
    execFileSync('cp', [path.join(ROOT, 'demo', 'korean-sentence.wav'), recorder]);
    await page.getByText('Watching · 2 recordings taken in').waitFor({ timeout: WORK_MS });
    expect(await recordingRow(page, /./).count()).toBe(2);
  });
});
