/**
 * Every screen, wide and narrow, English and Korean, light and dark: accessible, within its window, and like its picture
 * of before.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chatScreens } from './helpers/chat-screens';
import { openInChromium } from './helpers/chromium';
import { electronShell, launchElectron } from './helpers/electron';
import { findFaintColours, findFaults, keepPicture } from './helpers/inspect';
import { binScreens, selectionScreens, tagScreens } from './helpers/library-screens';
import { CLI, KOREAN, MEETING, makeFolder, TWO_CITIES } from './helpers/paths';
import { recordScreens } from './helpers/record-screens';
import { differenceOf } from './helpers/references';
import {
  emptyScreens,
  goTo,
  jobScreens,
  LOOKS,
  type Look,
  mainScreens,
  moreScreens,
  SIZES,
  skippedScreens,
  THEMES,
  type Theme,
  templateScreens,
  type Way,
} from './helpers/screens';

interface Stage {
  page: Page;
  resize(size: { width: number; height: number }): Promise<unknown>;
  close(): Promise<void>;
  /** What the program was ended by; null while it runs. */
  died(): string | null;
}

const { folder, remove } = makeFolder();
const library = path.join(folder, 'library');
/** Address within the page of the recording that screens show. */
let recording = '';

beforeAll(() => {
  const cli = [CLI, 'import', '--json', '--library', library];
  const printed = execFileSync(process.execPath, [...cli, KOREAN, TWO_CITIES, MEETING]);
  recording = `#/recordings/${JSON.parse(String(printed)).imported.at(-1).recording.id}`;
  setDates();
});
afterAll(remove);

/** Headings by day, and days that were agreed, look the same on any day; the meeting itself says that it is this one. */
function setDates(): void {
  const database = new Database(path.join(library, 'library.sqlite'));
  const first = new Date(2026, 2, 2, 9).getTime();
  database.exec(`UPDATE all_recordings SET created_at = ${first} + 60000 * rowid`);
  database.close();
}

async function chromium(of: string): Promise<Stage> {
  const { page, close } = await openInChromium(of, { reducedMotion: 'reduce' });
  return { page, close, resize: (size) => page.setViewportSize(size), died: () => null };
}

async function electron(of: string): Promise<Stage> {
  const { page, handle, close, died } = await launchElectron(of);
  const resize = (size: { width: number; height: number }) =>
    handle.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
  return { page, close, resize, died };
}

/** Chooses a look as a person does, in the settings; it is kept for the screens that follow. */
async function dress({ page, resize }: Stage, { language, width }: Look): Promise<void> {
  await resize(SIZES[width]);
  await wear(page, 'light');
  await goTo(page, '#/settings');
  await page.locator(`input[type=radio][value=${language}]`).first().check({ force: true });
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
}

/** The computer's theme changes, and the window with it; what is open stays open. */
async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' });
}

/** Opens each screen in each look; what is wrong comes back as one line each, with the screen's name. */
async function visit(shell: string, stage: Stage, screens: Record<string, Way>, look: Look) {
  await dress(stage, look);
  const faults: string[] = [];
  for (const [name, way] of Object.entries(screens)) {
    try {
      await way({ page: stage.page, look, recording });
      faults.push(...(await examine(stage.page, [shell, name, look.language], look.width)));
    } catch (thrown) {
      const died = stage.died();
      throw died ? new Error(`${shell}, ${name}, ${nameOf(look)}: the program ${died}`) : thrown;
    }
  }
  return faults;
}

/** What is wrong with what is on show, in both themes. */
async function examine(page: Page, name: string[], width: Look['width']): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of THEMES) {
    await wear(page, theme);
    const picture = [...name, theme, width].join('-');
    const file = await keepPicture(page, picture);
    const found = theme === 'light' ? await findFaults(page) : await findFaintColours(page);
    const differs = await differenceOf(file);
    faults.push(...found.map((fault) => `${picture}: ${fault}`), ...differs);
  }
  await wear(page, 'light');
  return faults;
}

const nameOf = ({ language, width }: Look) => `${width}, ${language}`;
const looks = LOOKS.map((look) => [nameOf(look), look] as const);

describe('in Electron 22', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});
  let stage: Stage | undefined;
  // One that died costs the test at which it did, not those after it.
  beforeEach(async () => {
    if (!stage || stage.died()) stage = await electron(library);
  });
  afterAll(() => stage?.close());

  it.each(looks)('the screens of every day: %s', async (_name, look) => {
    const screens = { ...mainScreens, ...chatScreens };
    expect(await visit('electron', stage!, screens, look)).toEqual([]);
  });
});

describe('in Chromium, before the first recording', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await chromium(path.join(folder, 'empty'));
  });
  afterAll(() => stage?.close());

  it.each(looks)('all screens: %s', async (_name, look) => {
    expect(await visit('chromium', stage, emptyScreens, look)).toEqual([]);
  });

  it.each(looks)('the first steps skipped: %s', async (_name, look) => {
    expect(await visit('chromium', stage, skippedScreens, look)).toEqual([]);
  });
});

describe('in Chromium', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await chromium(library);
  });
  afterAll(() => stage?.close());

  it.each(looks)('all screens: %s', async (_name, look) => {
    const screens = { ...mainScreens, ...moreScreens, ...chatScreens };
    expect(await visit('chromium', stage, screens, look)).toEqual([]);
  });

  it('all screens, at twice the size', async () => {
    const screens = { ...mainScreens, ...moreScreens, ...chatScreens };
    expect(await visit('chromium', stage, screens, { width: 'zoomed', language: 'en' })).toEqual(
      [],
    );
  });

  it.each(looks)('the recorder: %s', async (_name, look) => {
    expect(await visit('chromium', stage, recordScreens, look)).toEqual([]);
  });

  it.each(looks)('the bin: %s', async (_name, look) => {
    expect(await visit('chromium', stage, binScreens, look)).toEqual([]);
  });

  it.each(looks)('several chosen: %s', async (_name, look) => {
    expect(await visit('chromium', stage, selectionScreens, look)).toEqual([]);
  });

  it.each(looks)('tags and filters: %s', async (_name, look) => {
    expect(await visit('chromium', stage, tagScreens, look)).toEqual([]);
  });

  it.each(looks)('work under way: %s', async (_name, look) => {
    expect(await visit('chromium', stage, jobScreens, look)).toEqual([]);
  });

  it.each(looks)('a template: %s', async (_name, look) => {
    expect(await visit('chromium', stage, templateScreens, look)).toEqual([]);
  });

  it('another tab, which the link was not opened in, says what to do', async () => {
    const other = await stage.page.context().newPage();
    await other.goto(new URL('/', stage.page.url()).href);
    await other.locator('.empty').waitFor();
    await keepPicture(other, 'chromium-no-session');
    expect(await findFaults(other)).toEqual([]);
  });
});
