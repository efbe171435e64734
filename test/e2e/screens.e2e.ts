/** Every screen, light and dark, wide and narrow, English and Korean: accessible, within its window, and in pictures. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatScreens } from './helpers/chat-screens';
import { openInChromium } from './helpers/chromium';
import { electronShell, launchElectron } from './helpers/electron';
import { findFaults, keepPicture } from './helpers/inspect';
import { binScreens, selectionScreens, tagScreens } from './helpers/library-screens';
import { KOREAN, MEETING, makeFolder, ROOT, TWO_CITIES } from './helpers/paths';
import {
  emptyScreens,
  goTo,
  jobScreens,
  LOOKS,
  type Look,
  mainScreens,
  moreScreens,
  recordScreens,
  SIZES,
  skippedScreens,
  templateScreens,
  type Way,
} from './helpers/screens';

interface Stage {
  page: Page;
  resize(size: { width: number; height: number }): Promise<unknown>;
  close(): Promise<void>;
}

const { folder, remove } = makeFolder();
const library = path.join(folder, 'library');
/** Address within the page of the recording that screens show. */
let recording = '';

beforeAll(() => {
  const cli = [path.join(ROOT, 'dist', 'cli.cjs'), 'import', '--json', '--library', library];
  const printed = execFileSync(process.execPath, [...cli, KOREAN, TWO_CITIES, MEETING]);
  recording = `#/recordings/${JSON.parse(String(printed)).imported.at(-1).recording.id}`;
});
afterAll(remove);

async function chromium(of: string): Promise<Stage> {
  const { page, close } = await openInChromium(of, { reducedMotion: 'reduce' });
  return { page, close, resize: (size) => page.setViewportSize(size) };
}

async function electron(of: string): Promise<Stage> {
  const { page, handle, close } = await launchElectron(of);
  const resize = (size: { width: number; height: number }) =>
    handle.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
  return { page, close, resize };
}

/** Chooses a look as a person does, in the settings; they are kept for the screens that follow. */
async function dress({ page, resize }: Stage, { theme, language, width }: Look): Promise<void> {
  await resize(SIZES[width]);
  await goTo(page, '#/settings');
  for (const value of [theme, language]) {
    await page.locator(`input[type=radio][value=${value}]`).first().check({ force: true });
  }
  await page.locator(`html[data-theme=${theme}][lang=${language}]`).waitFor({ state: 'attached' });
}

/** Opens each screen in each look; what is wrong comes back as one line each, with the screen's name. */
async function visit(shell: string, stage: Stage, screens: Record<string, Way>, look: Look) {
  await dress(stage, look);
  const faults: string[] = [];
  for (const [name, way] of Object.entries(screens)) {
    await way({ page: stage.page, look, recording });
    const picture = [shell, name, look.language, look.theme, look.width].join('-');
    await keepPicture(stage.page, picture);
    faults.push(...(await findFaults(stage.page)).map((fault) => `${picture}: ${fault}`));
  }
  return faults;
}

const nameOf = ({ theme, language, width }: Look) => `${theme}, ${width}, ${language}`;
const looks = LOOKS.map((look) => [nameOf(look), look] as const);

describe('in Electron 22', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});
  let stage: Stage;
  beforeAll(async () => {
    stage = await electron(library);
  });
  afterAll(() => stage?.close());

  it.each(looks)('the screens of every day: %s', async (_name, look) => {
    const screens = { ...mainScreens, ...chatScreens };
    expect(await visit('electron', stage, screens, look)).toEqual([]);
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
