/** Arabic and Hebrew run from right to left wherever they are shown, whatever the language of the window. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LINES, TITLE } from './helpers/arabic-library';
import { openInChromium } from './helpers/chromium';
import { findFaults, keepPicture } from './helpers/inspect';
import { CLI, makeFolder } from './helpers/paths';
import { goTo, see } from './helpers/screens';

const CHAT = [
  'מאיה: הלחם נמכר הבוקר?',
  'סם: כן, הכול נמכר כבר בעשר!',
  'מאיה: ניפגש במאפייה ביום שישי בשעה 10?',
];

const { folder, remove } = makeFolder();
const library = path.join(folder, 'library');
let opened: Awaited<ReturnType<typeof openInChromium>>;
let page: Page;
const ids = { recording: '', chat: '' };

const stamp = (at: number): string => `00:00:${String(at * 5).padStart(2, '0')},000`;

beforeAll(async () => {
  const subtitles = LINES.map((text, i) => `${i + 1}\n${stamp(i)} --> ${stamp(i + 1)}\n${text}\n`);
  const files = { [`${TITLE}.srt`]: subtitles.join('\n'), 'חברים.txt': CHAT.join('\n') };
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  });
  const cli = [CLI, 'import', '--json', '--library', library];
  const [recording, chat] = paths.map((file, at) => {
    const kind = at === 0 ? ['--as', 'transcript'] : ['--as', 'chat', '--me', 'סם'];
    return JSON.parse(String(execFileSync(process.execPath, [...cli, ...kind, file])));
  });
  ids.recording = recording.imported[0].recording.id;
  ids.chat = chat.chats[0].chat.id;
  opened = await openInChromium(library, { reducedMotion: 'reduce' });
  page = opened.page;
});
afterAll(async () => {
  await opened?.close();
  remove();
});

/** Which way the text of each such element runs. */
const directionsOf = (selector: string): Promise<unknown> => {
  const all = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  return page.evaluate(`[...new Set(${all}.map((one) => getComputedStyle(one).direction))]`);
};

async function allRunRightToLeft(...selectors: string[]): Promise<void> {
  for (const selector of selectors) {
    await see(page, selector);
    await expect.poll(() => directionsOf(selector), { message: selector }).toEqual(['rtl']);
  }
}

it('in lists, transcripts and summaries', async () => {
  await goTo(page, `#/recordings/${ids.recording}`);
  await allRunRightToLeft('.row__title', '.title__text', '.line__text', '.point__text');
  expect(await directionsOf('html')).toEqual(['ltr']);
  await keepPicture(page, 'chromium-arabic');
  expect(await findFaults(page)).toEqual([]);
});

it('in what is found, and in the palette', async () => {
  await goTo(page, '#/');
  await page.getByRole('searchbox').fill('القهوة');
  await allRunRightToLeft('.hits__title', '.hit__snippet');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('القهوة');
  await allRunRightToLeft('.palette__label');
  await keepPicture(page, 'chromium-arabic-found');
});

it('in chats, their summaries and drafts being written', async () => {
  await goTo(page, `#/chats/${ids.chat}`);
  await allRunRightToLeft('.bubble__text', '.title__text');
  await page.locator('.compose__box').fill('כן, נתראה ביום שישי');
  await allRunRightToLeft('.compose__box');
  await keepPicture(page, 'chromium-hebrew-chat');
  expect(await findFaults(page)).toEqual([]);
});
