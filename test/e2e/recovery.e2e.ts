/** What goes wrong: a person stops, a process dies, the program is killed. Nothing written is lost, and work goes on. */
import { beforeAll, expect, it, vi } from 'vitest';
import { chromiumShell } from './helpers/chromium';
import { inEachShell } from './helpers/each-shell';
import { electronShell } from './helpers/electron';
import { dropFile, jobPercent, lines, recordingRow, waitUntilReady } from './helpers/journey';
import { MEETING } from './helpers/paths';

const SLOW = { timeout: 120_000 };

inEachShell([chromiumShell, electronShell], (app) => {
  beforeAll(app.open);
  const bannerButton = (name: RegExp) =>
    app.page.locator('.job-banner').getByRole('button', { name });

  it('stops when asked, and keeps what was written', async () => {
    const { page } = app;
    await dropFile(page, MEETING);
    await recordingRow(page, /planning/i).click();
    await lines(page).first().waitFor(SLOW);
    await bannerButton(/^Stop/).click();
    await page.getByText('Stopped before the end').waitFor();
    expect(await lines(page).count()).toBeGreaterThan(0);
  });

  /** A process that has just begun has no name for a moment, so what was found once is not looked for again. */
  async function runningWorker(): Promise<number> {
    const worker = await app.workerId();
    if (worker === null) throw new Error('No process runs the models.');
    return worker;
  }

  /** Kills the process that runs the models while it works, and says which it was. */
  async function killWorker(): Promise<number> {
    const worker = await vi.waitFor(runningWorker, SLOW);
    process.kill(worker, 'SIGKILL');
    await expect.poll(() => app.workerId(), SLOW).not.toBe(worker);
    return worker;
  }

  it('goes on by itself when the process that runs the models ends', async () => {
    await bannerButton(/^Retry/).click();
    await expect.poll(() => jobPercent(app.page), SLOW).toBeGreaterThan(0);
    const worker = await killWorker();
    await expect.poll(() => app.workerId(), SLOW).toSatisfy((id) => id !== null && id !== worker);
    expect(await bannerButton(/^Stop/).count()).toBe(1);
  });

  it('says so when it ends once more, and asks', async () => {
    await killWorker();
    await bannerButton(/^Retry/).waitFor(SLOW);
    expect(await app.page.locator('.job-banner').textContent()).toMatch(/ended unexpectedly/);
  });

  it('goes on where it was, to the end', async () => {
    await bannerButton(/^Retry/).click();
    await waitUntilReady(app.page);
    expect(await lines(app.page).first().textContent()).toMatch(/good morning/i);
  });
});
