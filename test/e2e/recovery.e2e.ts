/** What goes wrong: a person stops, a process dies, the program is killed. Nothing written is lost, and work goes on. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumShell } from './helpers/chromium';
import { electronShell } from './helpers/electron';
import { dropFile, jobPercent, lines, recordingRow, waitUntilReady } from './helpers/journey';
import { MEETING, makeFolder } from './helpers/paths';
import type { OpenShell } from './helpers/shell';

const SLOW = { timeout: 120_000 };

describe.each([chromiumShell, electronShell])('in $name', (shell) => {
  if (shell.missing) return it.skip(`cannot run: ${shell.missing}`, () => {});
  const { folder, remove } = makeFolder();
  const library = path.join(folder, 'library');
  let open: OpenShell;
  beforeAll(async () => {
    open = await shell.open(library);
  });
  afterAll(async () => {
    await open?.close();
    remove();
  });
  const bannerButton = (name: RegExp) =>
    open.page.locator('.job-banner').getByRole('button', { name });

  it('stops when asked, and keeps what was written', async () => {
    const { page } = open;
    await dropFile(page, MEETING);
    await recordingRow(page, /planning/i).click();
    await lines(page).first().waitFor(SLOW);
    await bannerButton(/^Stop/).click();
    await page.getByText('Stopped before the end').waitFor();
    expect(await lines(page).count()).toBeGreaterThan(0);
  });

  it('survives the end of the process that runs the models, and says so', async () => {
    const { page } = open;
    await bannerButton(/^Retry/).click();
    await expect.poll(() => jobPercent(page), SLOW).toBeGreaterThan(0);
    const worker = await open.workerId();
    process.kill(worker as number, 'SIGKILL');
    await bannerButton(/^Retry/).waitFor(SLOW);
    expect(await page.locator('.job-banner').textContent()).toMatch(/ended unexpectedly/);
    expect(await open.workerId()).not.toBe(worker);
  });

  it('goes on where it was, to the end', async () => {
    await bannerButton(/^Retry/).click();
    await waitUntilReady(open.page);
    expect(await lines(open.page).first().textContent()).toMatch(/good morning/i);
  });
});
