/** The main job in every shell, with the real weights: in, progress, read, hear, correct, restart, find again. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { decodeAll, wavFile } from '../helpers/sound';
import { chromiumShell } from './helpers/chromium';
import { inEachShell } from './helpers/each-shell';
import { electronShell, packagedShell } from './helpers/electron';
import {
  chooseFile,
  dropFile,
  editLine,
  jobPercent,
  lines,
  playerPosition,
  points,
  recordingRow,
  search,
  waitUntilReady,
} from './helpers/journey';
import { CLI, MEETING, TWO_CITIES } from './helpers/paths';

/** Up to the end of a topic: what comes after it takes as long again in each shell, and shows nothing else. */
const SECONDS = 176;
const CORRECTED = 'It was the quetzalcoatlus of times.';

inEachShell([chromiumShell, electronShell, packagedShell], (app) => {
  const { folder, library } = app;
  const cli = (...words: string[]) =>
    String(execFileSync(process.execPath, [CLI, ...words, '--json', '--library', library]));
  const meeting = path.join(folder, 'planning-meeting.wav');
  beforeAll(async () => {
    const samples = await decodeAll(MEETING);
    writeFileSync(meeting, wavFile(samples.subarray(0, SECONDS * 16_000)));
    await app.open();
  });

  it('takes a dropped recording in and shows its progress', async () => {
    const { page } = app;
    await page.getByText('First steps').waitFor();
    await dropFile(page, meeting);
    await recordingRow(page, /planning/i).click();
    await expect.poll(() => jobPercent(page), { timeout: 120_000 }).toBeGreaterThan(0);
    expect(await jobPercent(page)).toBeLessThan(100);
  });

  it('writes down what was said, and sums it up', async () => {
    const { page } = app;
    await waitUntilReady(page);
    expect(await lines(page).first().textContent()).toMatch(/good morning/i);
    expect(await points(page).count()).toBeGreaterThanOrEqual(3);
  });

  it('plays the passage behind a point that is clicked', async () => {
    const { page } = app;
    const point = points(page).last();
    const [minutes, seconds] = String(await point.locator('.point__time').textContent()).split(':');
    const start = Number(minutes) * 60 + Number(seconds);
    expect(start).toBeGreaterThan(10);
    await point.locator('.point__text').click();
    await expect.poll(() => playerPosition(page)).toBeGreaterThanOrEqual(start - 1);
    expect(await playerPosition(page)).toBeLessThan(start + 30);
    await page.locator('.line--lit').first().waitFor();
    const before = await playerPosition(page);
    await expect.poll(() => playerPosition(page), { timeout: 15_000 }).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Pause' }).click();
  });

  it('names who speaks, from the key to the owner in the list of promises', async () => {
    const { page } = app;
    await page.locator('.line__text').first().press('s');
    await page.getByRole('menuitem', { name: /to the end of the turn/ }).press('ArrowRight');
    await page.getByRole('menuitem', { name: 'Somebody new…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Annika');
    await page.keyboard.press('Enter');
    await page.locator('.line__speaker', { hasText: 'Annika' }).waitFor();
    await page.getByRole('link', { name: /^Promises/ }).click();
    const promise = page.locator('.promise', { hasText: 'I will send the list' });
    await promise.getByText('Annika').waitFor();
    await promise.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('heading', { name: /^Within a week/ }).waitFor();
    expect(cli('promises', '--state', 'confirmed')).toContain('I will send the list');
    await promise.getByRole('link', { name: /planning/ }).click();
    await lines(page).filter({ hasText: 'I will send the list' }).waitFor();
  });

  it('keeps a corrected line', async () => {
    const { page } = app;
    await chooseFile(page, TWO_CITIES);
    await recordingRow(page, /two.cities/i).click();
    await waitUntilReady(page);
    expect(await lines(page).first().textContent()).toMatch(/best of times/i);
    await editLine(page, 0, CORRECTED);
    await expect.poll(() => lines(page).first().textContent()).toContain(CORRECTED);
  });

  it('shows at once what the command line takes in and removes', async () => {
    const { page } = app;
    const notes = path.join(folder, 'Errands.txt');
    writeFileSync(notes, 'Anna buys the bread. Ben calls the bank.');
    const { id } = JSON.parse(cli('import', notes)).imported[0].recording;
    await recordingRow(page, 'Errands').click();
    await lines(page).first().waitFor();
    cli('remove', id);
    await page.getByText('This recording is not in the library').waitFor();
    expect(await recordingRow(page, 'Errands').count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('has all of it after a restart, finds it and plays it', async () => {
    await app.open();
    const { page } = app;
    await recordingRow(page, /planning/i).waitFor();
    const hits = await search(page, 'quetzalcoatlus');
    expect(await hits.count()).toBe(1);
    await hits.first().click();
    await expect.poll(() => lines(page).first().textContent()).toContain(CORRECTED);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => playerPosition(page), { timeout: 15_000 }).toBeGreaterThan(0);
    const others = await search(page, 'coffee machine');
    await expect.poll(() => others.count()).toBeGreaterThanOrEqual(2);
  });

  it('made no error that a developer would see, and nothing was refused by the policy', () => {
    expect(app.problems).toEqual([]);
  });
});
