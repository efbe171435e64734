/** What a person does in the app, step by step, with the words that are on the screen. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Real weights on two cores: a minute of sound takes some ten seconds, more on a busy machine. */
const WORK_MS = 240_000;

/** Hands a file to the window's file chooser. */
export const chooseFile = (page: Page, file: string): Promise<void> =>
  page.locator('input[type=file]').first().setInputFiles(file);

/** Drops a file onto the window. What runs in the page is text: its types are not known here. */
export async function dropFile(page: Page, file: string): Promise<void> {
  const base64 = JSON.stringify(readFileSync(file).toString('base64'));
  const dataTransfer = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob(${base64}), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], ${JSON.stringify(path.basename(file))}));
    return transfer;
  })()`);
  for (const event of ['dragover', 'drop'])
    await page.dispatchEvent('body', event, { dataTransfer });
}

export const recordingRow = (page: Page, title: string | RegExp): Locator =>
  page.getByRole('navigation', { name: 'Recordings' }).getByRole('link', { name: title });

/** Percent of the job that is shown above the open recording; NaN while nothing is known. */
export async function jobPercent(page: Page): Promise<number> {
  const bar = page.locator('.job-banner').getByRole('progressbar');
  return Number((await bar.getAttribute('aria-valuenow')) ?? Number.NaN);
}

/** Waits until the open recording has its transcript and its summary. */
export async function waitUntilReady(page: Page): Promise<void> {
  await points(page).first().waitFor({ timeout: WORK_MS });
  await page.locator('.job-banner').waitFor({ state: 'detached', timeout: WORK_MS });
}

export const lines = (page: Page): Locator =>
  page.getByRole('list', { name: 'Transcript' }).getByRole('listitem');

export const points = (page: Page): Locator =>
  page.getByRole('list', { name: 'Summary points' }).getByRole('listitem');

/** Seconds into the recording, as the slider of the player says. */
export async function playerPosition(page: Page): Promise<number> {
  const slider = page.getByRole('slider', { name: 'Position in the recording' });
  return Number(await slider.getAttribute('aria-valuenow'));
}

/** Replaces the text of a line. */
export async function editLine(page: Page, index: number, text: string): Promise<void> {
  const line = lines(page).nth(index);
  await line.hover();
  await line.getByRole('button', { name: 'Edit this line' }).click();
  const field = line.getByRole('textbox');
  await field.fill(text);
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
}

/** Types into the search box and resolves with the passages found. */
export async function search(page: Page, query: string): Promise<Locator> {
  await page.getByRole('searchbox').fill(query);
  const hits = page.getByRole('navigation', { name: 'Search results' }).getByRole('link');
  await hits.first().waitFor();
  return hits;
}
