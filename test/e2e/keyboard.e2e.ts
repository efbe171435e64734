/** The whole job by the keyboard alone, in every shell and with the real weights: no mouse, no focus by a script. */
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumShell } from './helpers/chromium';
import { electronShell } from './helpers/electron';
import { lines, playerPosition, points, recordingRow, waitUntilReady } from './helpers/journey';
import {
  awaitFocus,
  awaitSomeFocus,
  choose,
  hasFocus,
  tabTo,
  use,
  wholeRound,
} from './helpers/keyboard';
import { MEETING, makeFolder } from './helpers/paths';
import type { OpenShell } from './helpers/shell';

const CHAT = [
  'Maya: Did the bread sell out?',
  'Sam: every single one, thanks for asking!',
  'Maya: Shall we meet at the bakery on Friday at ten?',
].join('\n');
/** For a busy machine. */
const PATIENCE = { timeout: 15_000 };

describe.each([chromiumShell, electronShell])('in $name', (shell) => {
  if (shell.missing) return it.skip(`cannot run: ${shell.missing}`, () => {});
  const { folder, remove } = makeFolder();
  let open: OpenShell;
  const press = (key: string) => open.page.keyboard.press(key);
  const type = (text: string) => open.page.keyboard.type(text);
  const button = (name: string | RegExp): Locator =>
    open.page.getByRole('button', { name, exact: true });
  const link = (name: string | RegExp): Locator => open.page.getByRole('link', { name });
  const text = () => open.page.locator('.line__text');
  beforeAll(async () => {
    open = await shell.open(path.join(folder, 'library'));
  });
  afterAll(async () => {
    await open?.close();
    remove();
  });

  it('takes a recording in, and opens it', async () => {
    const { page } = open;
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await use(page, button('Choose files'));
    await (await chooser).setFiles(MEETING);
    await use(page, recordingRow(page, /planning/i));
    await awaitSomeFocus(page);
    await waitUntilReady(page);
  });

  it('plays, pauses and goes on elsewhere', async () => {
    const { page } = open;
    await use(page, button('Play'));
    await expect.poll(() => playerPosition(page), PATIENCE).toBeGreaterThan(0);
    await awaitFocus(page, button('Pause'));
    await press('Enter');
    await awaitFocus(page, button('Play'));
    const before = await playerPosition(page);
    await use(page, page.getByRole('slider', { name: 'Position' }), 'ArrowRight');
    await expect.poll(() => playerPosition(page), PATIENCE).toBeGreaterThan(before + 2);
  });

  it('goes from a point to its words', async () => {
    const { page } = open;
    await use(page, points(page).last().locator('.point__text'));
    await page.locator('.line--lit').first().waitFor();
    await press('Space');
    await button('Play').waitFor();
    await use(page, points(page).last().getByRole('button', { name: 'Show the words' }));
    await page.locator('.quote').first().waitFor();
    await awaitSomeFocus(page);
  });

  it('sums up once more', async () => {
    const { page } = open;
    await use(page, button('Sum up again, keeping this version'));
    await button('Stop').waitFor({ state: 'detached' });
    await awaitFocus(page, button('Sum up again, keeping this version'));
    await use(page, button('Versions'));
    await choose(page, 'Compare versions…');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await awaitFocus(page, button('Versions'));
  });

  it('renames, marks and tags', async () => {
    const { page } = open;
    await use(page, button('Rename'));
    await press('Control+A');
    await type('Autumn plans');
    await press('Enter');
    await page.getByRole('heading', { name: 'Autumn plans' }).waitFor();
    await awaitFocus(page, button('Rename'));
    await use(page, button('Favourite'), 'Space');
    await page.locator('.star[aria-pressed=true]').waitFor();
    await awaitFocus(page, button('Favourite'));
    await use(page, page.locator('.tag--add'));
    await type('Bakery');
    await press('Enter');
    await page.locator('.tag__name', { hasText: 'Bakery' }).waitFor();
    await press('Escape');
    await awaitFocus(page, page.locator('.tag--add'));
  });

  it('corrects a line, and names who says it', async () => {
    const { page } = open;
    await use(page, text(), 'e');
    await press('End');
    await type(' Quetzalcoatlus.');
    await press('Enter');
    await lines(page).filter({ hasText: 'Quetzalcoatlus' }).waitFor();
    await awaitFocus(page, text());
    await press('s');
    await page.getByRole('menu').waitFor();
    await press('Escape');
    await awaitSomeFocus(page);
    await use(page, text(), 's');
    await choose(page, /This line is said by|to the end of the turn/, 'ArrowRight');
    await choose(page, 'Somebody new…');
    await awaitFocus(page, page.getByRole('textbox', { name: 'Name' }));
    await type('Annika');
    await press('Enter');
    await page.locator('.line__speaker', { hasText: 'Annika' }).first().waitFor();
  });

  it('exports', async () => {
    const { page } = open;
    await use(page, button('Export'));
    await page.getByRole('menu').waitFor();
    await press('Escape');
    await awaitFocus(page, button('Export'));
    await press('Enter');
    await choose(page, 'Without private things…');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await awaitFocus(page, button('Export'));
    // Electron's window asks the system where to, which no key of the page answers.
    if (shell === electronShell) return;
    const download = page.waitForEvent('download');
    await press('Enter');
    await choose(page, 'Plain text (.txt)');
    expect((await download).suggestedFilename()).toContain('Autumn plans');
    await awaitFocus(page, button('Export'));
  });

  it('finds a passage and goes to it', async () => {
    const { page } = open;
    await press('/');
    await awaitFocus(page, page.getByRole('searchbox'));
    await type('quetzalcoatlus');
    const hits = page.getByRole('navigation', { name: 'Search results' }).getByRole('link');
    await use(page, hits);
    await page.locator('.line--lit', { hasText: 'Quetzalcoatlus' }).waitFor();
    await awaitSomeFocus(page);
  });

  it('confirms a promise', async () => {
    const { page } = open;
    await use(page, link(/^Promises/));
    await page.getByRole('heading', { name: 'Promises', exact: true }).waitFor();
    await use(page, button('Confirm'));
    await button('Done').first().waitFor();
    await awaitSomeFocus(page);
  });

  it('pastes a chat, drafts a reply, and comes to its copying', async () => {
    const { page } = open;
    await use(page, link('Chats'));
    await use(page, button('Paste a chat'));
    await tabTo(page, page.getByRole('textbox', { name: 'Messages' }));
    await page.keyboard.insertText(CHAT);
    await use(page, button('Import'));
    const people = page.getByRole('dialog').getByRole('radio');
    await tabTo(page, people);
    const sam = page.getByRole('radio', { name: 'Sam' });
    for (let left = 4; left > 0 && !(await sam.isChecked()); left--) await press('ArrowDown');
    await use(page, button('That is me'));
    await use(page, page.locator('button.chip'));
    const box = page.getByRole('textbox', { name: 'Your reply' });
    await awaitFocus(page, box);
    expect(await box.inputValue()).not.toBe('');
    await tabTo(page, button('Copy'));
  });

  it('changes the theme', async () => {
    const { page } = open;
    await use(page, link('Settings'));
    const dark = page.getByRole('radio', { name: 'Dark' });
    await tabTo(page, page.getByRole('group', { name: 'Theme' }).getByRole('radio'));
    for (let left = 3; left > 0 && !(await dark.isChecked()); left--) await press('ArrowRight');
    await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
    expect(await hasFocus(page, dark)).toBe(true);
  });

  it('moves a recording to the bin, and takes that back', async () => {
    const { page } = open;
    await use(page, link('Recordings'));
    await use(page, recordingRow(page, 'Autumn plans'));
    await use(page, button('More actions'));
    await choose(page, 'Move to the bin');
    // What was decided on a promise before may still be told, with an undo of its own.
    const told = page.locator('.toast', { hasText: 'Autumn plans is in the bin' });
    await use(page, told.getByRole('button', { name: 'Undo' }));
    await recordingRow(page, 'Autumn plans').waitFor();
  });

  it('opens what stands above all, and is back where it was', async () => {
    const { page } = open;
    await use(page, recordingRow(page, 'Autumn plans'));
    await tabTo(page, button('Play'));
    for (const key of ['?', 'Control+K']) {
      await press(key);
      await page.getByRole('dialog').waitFor();
      await press('Escape');
      await awaitFocus(page, button('Play'));
    }
  });

  it('goes round the page, and back the same way', async () => {
    const { page } = open;
    await page.reload();
    await text().first().waitFor();
    const there = await wholeRound(page, 'Tab');
    expect(there.length).toBeGreaterThan(15);
    expect((await wholeRound(page, 'Shift+Tab')).sort()).toEqual(there.sort());
  });

  it('records, and keeps it', async () => {
    const { page } = open;
    await press('r');
    await page.getByText(/0:0[1-9] saved/).waitFor();
    await awaitSomeFocus(page);
    await use(page, button('Stop and keep'));
    await page.getByText('Recorded and kept').waitFor();
    await page.locator('.record-panel').waitFor({ state: 'detached' });
    expect(open.problems).toEqual([]);
  });
});
