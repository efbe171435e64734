/** The whole job by the keyboard alone, in every shell and with the real weights: no mouse, no focus by a script. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { chromiumShell } from './helpers/chromium';
import { inEachShell } from './helpers/each-shell';
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
import { MEETING } from './helpers/paths';
import { saveInto } from './helpers/saving';

const CHAT = [
  'Maya: Did the bread sell out?',
  'Sam: every single one, thanks for asking!',
  'Maya: Shall we meet at the bakery on Friday at ten?',
].join('\n');
/** Keys on the slider, one after the other: where each leads, in seconds, and what the player then shows. */
const SEEKS = [
  ['Home', 0, '0:00'],
  ['ArrowRight', 5, '0:05'],
  ['ArrowRight', 10, '0:10'],
  ['PageUp', 70, '1:10'],
  ['ArrowLeft', 65, '1:05'],
  ['PageDown', 5, '0:05'],
] as const;
/** For a busy machine. */
const PATIENCE = { timeout: 15_000 };

inEachShell([chromiumShell, electronShell], (app) => {
  const saved = path.join(app.folder, 'saved');
  const press = (key: string) => app.page.keyboard.press(key);
  const type = (text: string) => app.page.keyboard.type(text);
  const button = (name: string | RegExp): Locator =>
    app.page.getByRole('button', { name, exact: true });
  const link = (name: string | RegExp): Locator => app.page.getByRole('link', { name });
  const text = () => app.page.locator('.line__text');
  beforeAll(async () => {
    mkdirSync(saved);
    await app.open();
  });

  it('takes a recording in, and opens it', async () => {
    const { page } = app;
    await page.getByRole('heading', { name: 'First steps' }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await use(page, button('Choose files'));
    await (await chooser).setFiles(MEETING);
    await use(page, recordingRow(page, /planning/i));
    await awaitSomeFocus(page);
    await waitUntilReady(page);
  });

  it('plays, pauses and goes on elsewhere', async () => {
    const { page } = app;
    await use(page, button('Play'));
    await expect.poll(() => playerPosition(page), PATIENCE).toBeGreaterThan(0);
    await awaitFocus(page, button('Pause'));
    await press('Enter');
    await awaitFocus(page, button('Play'));
    await tabTo(page, page.getByRole('slider', { name: 'Position' }));
    for (const [key, seconds, shown] of SEEKS) {
      await press(key);
      await expect.poll(() => playerPosition(page), PATIENCE).toBe(seconds);
      await page.locator('.player__time', { hasText: shown }).waitFor();
    }
  });

  it('goes from a point to its words', async () => {
    const { page } = app;
    await use(page, points(page).last().locator('.point__text'));
    await page.locator('.line--lit').first().waitFor();
    await press('Space');
    await button('Play').waitFor();
    await use(page, points(page).last().getByRole('button', { name: 'Show the words' }));
    await page.locator('.quote').first().waitFor();
    await awaitSomeFocus(page);
  });

  it('sums up once more', async () => {
    const { page } = app;
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
    const { page } = app;
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
    const { page } = app;
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
    const at = await page
      .locator('.line:focus-within, .line:has([data-state=open])')
      .first()
      .getAttribute('data-index');
    await choose(page, /This line is said by|to the end of the turn/, 'ArrowRight');
    await choose(page, 'Somebody new…');
    await awaitFocus(page, page.getByRole('textbox', { name: 'Name' }));
    await type('Annika');
    await press('Enter');
    await page.locator('.line__speaker', { hasText: 'Annika' }).first().waitFor();
    await awaitFocus(page, page.locator(`[data-index="${at}"] .line__text`));
  });

  it('exports', async () => {
    const { page } = app;
    await use(page, button('Export'));
    await page.getByRole('menu').waitFor();
    await press('Escape');
    await awaitFocus(page, button('Export'));
    await press('Enter');
    await choose(page, 'Without private things…');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await awaitFocus(page, button('Export'));
    await saveInto(saved, app);
    await press('Enter');
    await choose(page, 'Plain text (.txt)');
    await expect.poll(() => readdirSync(saved), PATIENCE).toEqual(['Autumn plans.txt']);
    const file = path.join(saved, 'Autumn plans.txt');
    await expect.poll(() => readFileSync(file, 'utf8'), PATIENCE).toContain('Quetzalcoatlus');
    await awaitFocus(page, button('Export'));
  });

  it('finds a passage and goes to it', async () => {
    const { page } = app;
    await press('/');
    await awaitFocus(page, page.getByRole('searchbox'));
    await type('quetzalcoatlus');
    const hits = page.getByRole('navigation', { name: 'Search results' }).getByRole('link');
    await use(page, hits);
    await page.locator('.line--lit', { hasText: 'Quetzalcoatlus' }).waitFor();
    await awaitSomeFocus(page);
  });

  it('confirms a promise', async () => {
    const { page } = app;
    await use(page, link(/^Promises/));
    await page.getByRole('heading', { name: 'Promises', exact: true }).waitFor();
    await use(page, button('Confirm'));
    await button('Done').first().waitFor();
    await awaitSomeFocus(page);
  });

  it('pastes a chat, drafts a reply, and copies it', async () => {
    const { page } = app;
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
    // The question came by itself: what it was asked about has the focus, and Tab goes on in it.
    await awaitFocus(page, page.locator('.sheet-pane'));
    await press('Tab');
    await awaitFocus(page, page.locator('.chat__head *'));
    await use(page, page.locator('button.chip'));
    const box = page.getByRole('textbox', { name: 'Your reply' });
    await awaitFocus(page, box);
    const draft = await box.inputValue();
    expect(draft).not.toBe('');
    await use(page, button('Copy'));
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    await awaitFocus(page, button('Copy'));
    await tabTo(page, box, 'Shift+Tab');
    await press('Control+A');
    await press('Delete');
    await press('Control+V');
    await expect.poll(() => box.inputValue(), PATIENCE).toBe(draft);
  });

  it('changes the theme', async () => {
    const { page } = app;
    await use(page, link('Settings'));
    const dark = page.getByRole('radio', { name: 'Dark' });
    const themes = page.getByRole('group', { name: 'Theme' });
    await tabTo(page, themes.getByRole('radio'));
    for (let left = 3; left > 0 && !(await dark.isChecked()); left--) {
      await press('ArrowRight');
      await awaitFocus(page, themes.getByRole('radio', { checked: true }));
    }
    await page.locator('html[data-theme=dark]').waitFor({ state: 'attached' });
    expect(await hasFocus(page, dark)).toBe(true);
  });

  it('moves a recording to the bin, and takes that back', async () => {
    const { page } = app;
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
    const { page } = app;
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
    const { page } = app;
    await page.reload();
    await text().first().waitFor();
    const there = await wholeRound(page, 'Tab');
    expect(there.length).toBeGreaterThan(15);
    expect((await wholeRound(page, 'Shift+Tab')).sort()).toEqual(there.sort());
  });

  it('records, and keeps it', async () => {
    const { page } = app;
    await press('r');
    await page.getByText(/0:0[1-9] saved/).waitFor();
    await awaitSomeFocus(page);
    await use(page, button('Stop and keep'));
    await page.getByText('Recorded and kept').waitFor();
    await page.locator('.record-panel').waitFor({ state: 'detached' });
    expect(app.problems).toEqual([]);
  });
});
