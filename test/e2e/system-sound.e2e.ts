/** A call, recorded with the microphone on one channel and what the computer plays on the other, with the real weights. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInChromium } from './helpers/chromium';
import { electronShell, launchElectron } from './helpers/electron';
import { lines, waitUntilReady } from './helpers/journey';
import { CLI, makeFolder, SENTENCE, TWO_CITIES } from './helpers/paths';
import { type Pulse, pulseMissing, startPulse } from './helpers/pulse';

const QUILTER = /Mr\. Quilter is the apostle/;
const DICKENS = /best of times/;
const saved = (page: Page, second: string) =>
  page.getByText(new RegExp(`0:${second} saved`)).waitFor();
const choose = (page: Page, label: string) => page.getByLabel('Listen to').selectOption({ label });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Who says what, by the library itself. */
function sides(library: string): [string, string][] {
  const ask = (...args: string[]) =>
    JSON.parse(
      String(execFileSync(process.execPath, [CLI, ...args, '--json', '--library', library])),
    );
  const { recordings } = ask('list');
  const { segments } = ask('show', recordings[0].id).transcript;
  return segments.map(({ speaker, text }: { speaker: string; text: string }) => [speaker, text]);
}

/** Keeps the recording; both sides have their own words, and their names. */
async function keepCall(page: Page, library: string) {
  await button(page, 'Stop and keep').click();
  await lines(page).first().waitFor();
  await waitUntilReady(page);
  const said = sides(library);
  expect(said).toContainEqual(['You', expect.stringMatching(QUILTER)]);
  expect(said).toContainEqual(['Others', expect.stringMatching(DICKENS)]);
  expect(said).not.toContainEqual(['You', expect.stringMatching(DICKENS)]);
  expect(said).not.toContainEqual(['Others', expect.stringMatching(QUILTER)]);
}

describe('in Chromium, with a tab that plays the other side', () => {
  const { folder, remove } = makeFolder();
  const library = path.join(folder, 'library');
  const flags = [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${SENTENCE}%noloop`,
    '--auto-accept-camera-and-microphone-capture',
    '--auto-select-tab-capture-source-by-title=The other side',
  ];
  let open: Awaited<ReturnType<typeof openInChromium>>;
  let other: Page;
  beforeAll(async () => {
    open = await openInChromium(library, {}, process.execPath, flags);
    other = await open.page.context().newPage();
    const sound = readFileSync(TWO_CITIES).toString('base64');
    await other.setContent(
      `<title>The other side</title><audio src="data:audio/flac;base64,${sound}"></audio>`,
    );
    await open.page.bringToFront();
  });
  afterAll(async () => {
    await open?.close();
    remove();
  });

  it('says what to share, and that headphones help', async () => {
    await open.page.evaluate(`location.hash = '#/record'`);
    await choose(open.page, 'Microphone and the computer’s sound');
    await open.page.getByText('with “Also share tab audio” on').waitFor();
    await open.page.getByText('Headphones keep the two apart').waitFor();
  });

  it('records both from one click, with a meter each, and keeps no picture', async () => {
    await button(open.page, 'Record').click();
    await saved(open.page, '0[1-9]');
    expect(await open.page.getByRole('meter').count()).toBe(2);
    await saved(open.page, '0[7-9]');
    await other.evaluate(`document.querySelector('audio').play()`);
    await open.page.getByText(DICKENS).first().waitFor({ timeout: 60_000 });
    await saved(open.page, '2[0-9]');
  });

  it('goes on with the microphone where the tab is gone, and says so', async () => {
    await other.close();
    await open.page.locator('.record-warning', { hasText: 'microphone alone' }).waitFor();
    expect(await button(open.page, 'Stop and keep').isEnabled()).toBe(true);
  });

  it('keeps a call with its two sides', () => keepCall(open.page, library));
});

describe('in Electron 22 on Linux', () => {
  const missing = electronShell.missing ?? pulseMissing;
  if (missing) return it.skip(`cannot run: ${missing}`, () => {});
  const { folder, remove } = makeFolder();
  const library = path.join(folder, 'library');
  let pulse: Pulse;
  let open: Awaited<ReturnType<typeof launchElectron>>;
  beforeAll(async () => {
    pulse = await startPulse(folder);
    Object.assign(process.env, pulse.env);
    open = await launchElectron(library, []);
  });
  afterAll(async () => {
    await open?.close();
    await pulse?.close();
    delete process.env.PULSE_SERVER;
    remove();
  });

  it('does not offer what its Chromium cannot hear, but inputs that carry it', async () => {
    const { page } = open;
    await page.evaluate(`location.hash = '#/record'`);
    const options = page.getByLabel('Listen to').locator('option');
    await expect
      .poll(() => options.allTextContents())
      .toEqual(['Microphone', 'Microphone and “Monitor_of_Speakers”']);
  });

  it('records a call from such an input, with its two sides', async () => {
    const { page } = open;
    await page.getByLabel('Microphone', { exact: true }).selectOption({ label: 'Microphone' });
    await choose(page, 'Microphone and “Monitor_of_Speakers”');
    await button(page, 'Record').click();
    await saved(page, '0[1-9]');
    await pulse.play('room', SENTENCE);
    await pulse.play('speakers', TWO_CITIES);
    await keepCall(page, library);
  });
});
