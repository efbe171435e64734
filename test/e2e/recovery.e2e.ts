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

  /** Kills the process that runs the models while it works, and says which it was. */
  async function killWorker(): Promise<number> {
    await expect.poll(() => open.workerId(), SLOW).not.toBe(null);
    const worker = (await open.workerId()) as number;
    process.kill(worker, 'SIGKILL');
    await expect.poll(() => open.workerId(), SLOW).not.toBe(worker);
    return worker;
  }

  it('goes on by itself when the process that runs the models ends', async () => {
    await bannerButton(/^Retry/).click();
    await expect.poll(() => jobPercent(open.page), SLOW).toBeGreaterThan(0);
    const worker = await killWorker();
    await expect.poll(() => open.workerId(), SLOW).toSatisfy((id) => id !== null && id !== worker);
    expect(await bannerButton(/^Stop/).count()).toBe(1);
  });

  it('says so when it ends once more, and asks', async () => {
    await killWorker();
    await bannerButton(/^Retry/).waitFor(SLOW);
    expect(await open.page.locator('.job-banner').textContent()).toMatch(/ended unexpectedly/);
  });

  it('goes on where it was, to the end', async () => {
    await bannerButton(/^Retry/).click();
    await waitUntilReady(open.page);
    expect(await lines(open.page).first().textContent()).toMatch(/good morning/i);
  });
});
