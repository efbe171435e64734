/** Everything deleted from the window, as a person does it: nothing of it is left on the disk, and the app begins anew. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { filesBelow, writeFile } from '../helpers/library';
import { tracesOf } from '../helpers/traces';
import { chromiumShell } from './helpers/chromium';
import { inEachShell } from './helpers/each-shell';
import { electronShell } from './helpers/electron';
import { chooseFile, editLine, lines, recordingRow, waitUntilReady } from './helpers/journey';
import { SENTENCE } from './helpers/paths';

const [sound, inSound, edited, binned, said, sender, wrote] = [
  ...['zwaxolotl', 'zwbinturong', 'zwcapybara', 'zwdugonghi', 'zwechidnas', 'zwfossafox'],
  'zwgharials',
] as [string, string, string, string, string, string, string];
const WORDS = [sound, inSound, edited, binned, said, sender, wrote];
const CHAT = [`${sender}: Shall we meet at ${wrote}?`, 'Ben: Yes, gladly.'];

/** The sentence, with a chunk behind it in which a recorder left a word. */
function soundWith(word: string): Buffer {
  const head = Buffer.from('note\0\0\0\0');
  head.writeUInt32LE(word.length + 1, 4);
  const wav = Buffer.concat([readFileSync(SENTENCE), head, Buffer.from(`${word}\0`)]);
  wav.writeUInt32LE(wav.length - 8, 4);
  return wav;
}

inEachShell([chromiumShell, electronShell], (app) => {
  beforeAll(app.open);
  it('a library is filled', async () => {
    const { page } = app;
    const given = [
      writeFile(app.folder, `${sound}.wav`, soundWith(inSound)),
      writeFile(app.folder, `${binned}.txt`, `Anna: We launch ${said} in May.`),
    ];
    for (const file of given) {
      await chooseFile(page, file);
      await recordingRow(page, path.parse(file).name).click();
      await waitUntilReady(page);
    }
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Move to the bin' }).click();
    await recordingRow(page, binned).waitFor({ state: 'detached' });
    await recordingRow(page, sound).click();
    await lines(page).first().waitFor();
    await editLine(page, 0, `We launch ${edited} in May.`);
    await page.getByRole('link', { name: 'Chats' }).click();
    await page.getByRole('button', { name: 'Paste a chat' }).click();
    await page.getByRole('textbox', { name: 'Messages' }).fill(CHAT.join('\n'));
    await page.locator('dialog .button--primary').click();
    await page.getByRole('radio', { name: 'Ben' }).waitFor();
    for (const file of given) rmSync(file);
    expect(WORDS.filter((word) => tracesOf([word], app.library).length === 0)).toEqual([]);
  });

  it('all of it goes once the word is typed, and the first steps are back', async () => {
    const { page } = app;
    await page.evaluate(`location.hash = '#/settings'`);
    await page.getByRole('button', { name: 'Delete…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete everything' });
    const start = dialog.getByRole('button', { name: 'Delete everything' });
    await dialog.getByRole('textbox').fill('delet');
    expect(await start.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('delete');
    await start.click();
    await page.getByText('Everything was deleted').waitFor();
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    await expect.poll(() => page.getByText(new RegExp(WORDS.join('|'))).count()).toBe(0);
    expect(tracesOf(WORDS, app.library)).toEqual([]);
  });

  it('no file holds a word of it when the app has ended', async () => {
    await app.close();
    // What the shell itself keeps lies there, too.
    expect(tracesOf(WORDS, app.folder)).toEqual([]);
    const left = filesBelow(app.library).map((file) => path.relative(app.library, file));
    expect(left.filter((file) => !/^library\.sqlite|\.lock/.test(file))).toEqual([]);
  });

  it('the app starts as on its first day, and takes in what comes', async () => {
    await app.open();
    const { page } = app;
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    expect(await page.getByText(new RegExp(WORDS.join('|'))).count()).toBe(0);
    await chooseFile(page, writeFile(app.folder, 'A new day.txt', 'Ben: The boat is ready.'));
    await recordingRow(page, 'A new day').click();
    await waitUntilReady(page);
    expect(await lines(page).first().textContent()).toContain('The boat is ready.');
    expect(app.problems).toEqual([]);
  });
});
