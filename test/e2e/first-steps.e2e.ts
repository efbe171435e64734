/** The first minutes in every shell, by the keyboard alone and with the real weights. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { chromiumShell } from './helpers/chromium';
import { inEachShell } from './helpers/each-shell';
import { electronShell } from './helpers/electron';
import { lines, points, recordingRow } from './helpers/journey';

/** More presses of Tab than there are controls in the window. */
const MOST_TABS = 60;

/** Goes by Tab to the control with this name and presses Enter. */
async function enter(page: Page, name: string): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) && (await focused.textContent())?.trim() === name) {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`Tab never came to ${name}`);
}

inEachShell([chromiumShell, electronShell], (app) => {
  let headline = '';
  beforeAll(app.open);

  it('writes the sample down and sums it up without leaving the steps', async () => {
    const { page } = app;
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    await enter(page, 'Try the sample');
    await page
      .getByText('Written down and summed up', { exact: true })
      .waitFor({ timeout: 240_000 });
    headline = (await page.locator('.step__preview').textContent()) ?? '';
    expect(headline).not.toBe('');
    expect(await page.getByRole('heading', { name: 'First steps' }).isVisible()).toBe(true);
    await recordingRow(page, /two cities/i).waitFor();
  });

  it('leads to what was written, and back by the palette', async () => {
    const { page } = app;
    await enter(page, 'Read and hear it');
    await points(page).first().waitFor();
    const written = (await lines(page).allTextContents()).join(' ').toLowerCase();
    expect(written).toContain('best of times');
    expect(written).toContain(headline.toLowerCase());
    await page.keyboard.press('Control+K');
    await page.keyboard.type('first steps');
    await page.getByRole('option', { name: /first steps/i }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Written down and summed up', { exact: true }).waitFor();
  });

  it('opens the recorder and the file chooser', async () => {
    const { page } = app;
    const chooser = page.waitForEvent('filechooser');
    await enter(page, 'Choose files');
    expect((await chooser).isMultiple()).toBe(true);
    await enter(page, 'Open the recorder');
    await page.getByRole('heading', { name: 'Record', exact: true }).waitFor();
    expect(app.problems).toEqual([]);
  });
});
