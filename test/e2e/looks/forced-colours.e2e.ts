/** Where the system forces its own colours, as Windows does for high contrast, grounds go: what they told is still told. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInChromium } from '../helpers/chromium';
import { keepPicture } from '../helpers/inspect';
import { focusFault } from '../helpers/keyboard';
import { CLI, makeFolder } from '../helpers/paths';
import { recordScreens } from '../helpers/record-screens';
import {
  goTo,
  mainScreens,
  moreScreens,
  openRecording,
  press,
  SIZES,
  see,
  type Visit,
  type Way,
} from '../helpers/screens';

const TALKS = {
  'Bakery.srt': '1\n00:00:00,000 --> 00:00:05,000\nGood morning from the bakery.\n',
  'Kitchen.srt': '1\n00:00:00,000 --> 00:00:05,000\nGood morning from the kitchen.\n',
};
const CHATS = {
  'Anna.txt':
    'Anna: Is there any bread?\nBen: I will bring the bread on Friday.\nAnna: Shall we say at ten?',
  'Carl.txt': 'Carl: Good morning!\nBen: Hello.',
};

const { folder, remove } = makeFolder();
const library = path.join(folder, 'library');
let opened: Awaited<ReturnType<typeof openInChromium>>;
let page: Page;
let visit: Visit;
let chat: string;

/** Imports files that it writes; the command line tells what became of them. */
function importAs(kind: string[], files: Record<string, string>) {
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  });
  const cli = [CLI, 'import', '--json', '--library', library, '--as', ...kind, ...paths];
  return JSON.parse(String(execFileSync(process.execPath, cli)));
}

beforeAll(async () => {
  const recording = importAs(['transcript'], TALKS).imported[0].recording.id;
  const anna = importAs(['chat', '--me', 'Ben'], CHATS).chats[0].chat.id;
  opened = await openInChromium(library, { reducedMotion: 'reduce', forcedColors: 'active' });
  page = opened.page;
  chat = `#/chats/${anna}`;
  visit = { page, recording: `#/recordings/${recording}`, look: { width: 'wide', language: 'en' } };
});
afterAll(async () => {
  await opened?.close();
  remove();
});

const openChat: Way = async () => {
  await goTo(page, chat);
  await see(page, '.bubble--mine');
};
const findBread: Way = async () => {
  await openChat(visit);
  await press(visit, ({ chats }) => chats.find.open);
  await page.locator('.find__input').fill('bread');
  await see(page, '.find__hit');
  await page.keyboard.press('Enter');
};
const draftForFirst: Way = async () => {
  await openChat(visit);
  await page.locator('.bubble__draft').first().click();
};

/** What shows that something is chosen, and one of its kind that is not. */
const CHOSEN: [name: string, way: Way, chosen: string, other: string][] = [
  ['row', mainScreens.recording!, '.row[aria-current=page]', '.row:not([aria-current])'],
  ['side', mainScreens.library!, '.sides__side[aria-current]', '.sides__side:not([aria-current])'],
  ['option', mainScreens.settings!, 'input:checked + span', 'input:not(:checked) + span'],
  [
    'screen',
    mainScreens.settings!,
    '.icon-button[aria-current]',
    '.icon-button:not([aria-current])',
  ],
  [
    'command',
    moreScreens.palette!,
    '.palette__line[aria-selected=true]',
    '.palette__line[aria-selected=false]',
  ],
  [
    'entry',
    moreScreens.export!,
    '.menu__item[data-highlighted]',
    '.menu__item:not([data-highlighted])',
  ],
  ['chat', openChat, '.row[aria-current=page]', '.row:not([aria-current])'],
  ['hit in a chat', findBread, '.find__hit[aria-current]', '.find__hit:not([aria-current])'],
  [
    'message',
    draftForFirst,
    '.bubble__draft[aria-pressed=true]',
    '.bubble__draft[aria-pressed=false]',
  ],
  [
    'list of promises',
    moreScreens.promises!,
    '.promises-link[aria-current]',
    '.sides__side:not([aria-current])',
  ],
  ['kind of promises', moreScreens.promises!, 'input:checked + span', 'input:not(:checked) + span'],
];

/** The colour that most of it has, as it is drawn. */
async function groundOf(selector: string): Promise<unknown> {
  const picture = await page.locator(selector).first().screenshot();
  return (await sharp(picture).stats()).dominant;
}

/** By how much the one end of the meter is darker or lighter than the other, of 255. */
async function contrastOfLevel(): Promise<number> {
  const picture = sharp(await page.locator('.record-level').screenshot());
  const { width, height } = await picture.metadata();
  const middle = { left: 6, top: Math.floor(height / 2), width: width - 12, height: 1 };
  const line = await picture.extract(middle).removeAlpha().greyscale().raw().toBuffer();
  return Math.abs(line.at(0)! - line.at(-1)!);
}

it.each(CHOSEN)('a chosen %s is told apart', async (name, way, chosen, other) => {
  await way(visit);
  await page.keyboard.press('ArrowDown');
  await page.locator(chosen).first().waitFor();
  await keepPicture(page, `chromium-forced-${name.replaceAll(' ', '-')}`);
  expect(await groundOf(chosen)).not.toEqual(await groundOf(other));
});

it('an open tab is told apart in a narrow window', async ({ onTestFinished }) => {
  onTestFinished(() => page.setViewportSize(SIZES.wide));
  await page.setViewportSize(SIZES.narrow);
  await openRecording(visit);
  const tab = (state: string) => groundOf(`.tabs__tab[data-state=${state}]`);
  expect(await tab('active')).not.toEqual(await tab('inactive'));
  await keepPicture(page, 'chromium-forced-tab');
});

it('Tab still shows where it is', async () => {
  await goTo(page, visit.recording);
  await page.locator('.line').first().waitFor();
  for (let at = 0; at < 12; at++) {
    await page.keyboard.press('Tab');
    expect(await focusFault(page)).toBe(null);
  }
  await keepPicture(page, 'chromium-forced-focus');
});

it('the recorder shows that it records, and how loud it is', async () => {
  await recordScreens.record!(visit);
  await page.locator('.record-begin .button--primary').click();
  await see(page, '.record-dot--on');
  expect(await groundOf('.record-dot--on')).not.toEqual(await groundOf('.record-panel__time'));
  // Between two sentences nothing is loud.
  await expect.poll(contrastOfLevel, { timeout: 30_000 }).toBeGreaterThan(100);
  await keepPicture(page, 'chromium-forced-recorder');
});
