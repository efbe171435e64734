/** Every screen of the app, and the way to it, in any language and at any width. */
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { en } from '../../../renderer/i18n/en';
import { ko } from '../../../renderer/i18n/ko';
import { dropFile } from './journey';
import { ROOT } from './paths';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Look {
  width: keyof typeof SIZES;
  language: 'en' | 'ko';
}

export interface Visit {
  page: Page;
  look: Look;
  /** Address within the page of the recording that screens show. */
  recording: string;
}

export type Way = (visit: Visit) => Promise<unknown>;

export const SIZES = {
  wide: { width: 1180, height: 780 },
  narrow: { width: 420, height: 780 },
  /** A window of 1280 × 720, twice as large. */
  zoomed: { width: 640, height: 360 },
  /** A window of 1280 × 1024, four times as large, as WCAG 1.4.10 asks for. */
  reflow: { width: 320, height: 256 },
};
export const LOOKS: Look[] = (['en', 'ko'] as const).flatMap((language) =>
  (['wide', 'narrow'] as const).map((width) => ({ width, language })),
);

/** Looks with so little room that all must be scrolled to. */
export const SMALL_LOOKS: Look[] = [
  { width: 'zoomed', language: 'en' },
  { width: 'reflow', language: 'ko' },
];

const PICTURE = path.join(ROOT, 'resources', 'icon.png');
/** What the window says in the language of a look. */
export const wordsOf = ({ language }: Look) => ({ en, ko })[language];
/** Waits for something to be on show. */
export const see = (page: Page, selector: string) => page.locator(selector).first().waitFor();

/** Goes to an address within the page; what was typed, opened or said before is gone. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(`history.replaceState(null, '', ${JSON.stringify(hash)})`);
  await page.reload();
  await see(page, 'main');
}

/** Opens the recording that screens show. */
export const openRecording = async ({ page, recording }: Visit) => {
  await goTo(page, recording);
  await see(page, '.line');
};

/** Asks what is open, and waits for the answer. */
export const askOf = async ({ page }: Visit, box: Locator, question: string) => {
  await box.fill(question);
  await box.press('Enter');
  await see(page, '.ask nav');
};

/** Presses a button that is known by its words. */
export const press = ({ page, look }: Visit, word: (words: typeof en | typeof ko) => string) =>
  page
    .getByRole('button', { name: word(wordsOf(look)), exact: true })
    .first()
    .click();

/** Opens its summary, which has a tab of its own where there is no room beside. */
export const openSummary = async (visit: Visit) => {
  await openRecording(visit);
  if (visit.look.width !== 'wide') await visit.page.getByRole('tab').nth(1).click();
  await see(visit.page, '.point');
};

/** Searches everything. */
export const searchFor = async ({ page }: Visit, query: string) => {
  await goTo(page, '#/');
  await page.getByRole('searchbox').fill(query);
  await see(page, '.hits__count:not(:empty)');
};

/** Screens of a library that holds nothing yet. */
export const emptyScreens: Record<string, Way> = {
  'no-chats': async ({ page }) => {
    await goTo(page, '#/chats');
    await see(page, '.welcome');
  },
  empty: async ({ page }) => {
    await goTo(page, '#/');
    await see(page, '.welcome');
  },
  'no-sound': async ({ page }) => {
    await goTo(page, '#/');
    await see(page, '.welcome');
    await dropFile(page, PICTURE);
    await see(page, '.toast--error');
  },
};

/** After those: skipped once, the first steps stay away until they are asked for. */
export const skippedScreens: Record<string, Way> = {
  'steps-skipped': async ({ page, look }) => {
    await goTo(page, '#/');
    const skip = page.getByRole('button', { name: wordsOf(look).welcome.skip, exact: true });
    await skip.or(page.locator('.empty')).first().waitFor();
    if (await skip.first().isVisible()) await skip.first().click();
    await see(page, '.empty');
  },
  steps: async (visit) => {
    await press(visit, ({ welcome }) => welcome.again);
    await see(visit.page, '.step');
  },
};

/** The screens that a person uses every day. */
export const mainScreens: Record<string, Way> = {
  library: async ({ page }) => {
    await goTo(page, '#/');
    await see(page, '.row');
  },
  recording: openRecording,
  summary: openSummary,
  search: async (visit) => {
    await searchFor(visit, 'coffee machine');
    // What is alike in meaning comes after what holds the words; the picture is of both.
    await see(visit.page, '.hits .row__meta span + span');
  },
  settings: async ({ page }) => {
    await goTo(page, '#/settings');
    await see(page, '.segmented');
  },
};

/** All other screens. */
export const moreScreens: Record<string, Way> = {
  quotes: async (visit) => {
    await openSummary(visit);
    await press(visit, ({ summary }) => summary.showSource);
    await see(visit.page, '.quote');
  },
  ask: async (visit) => {
    await openSummary(visit);
    await askOf(
      visit,
      visit.page.locator('.summary .ask input'),
      'What coffee machine do they want?',
    );
  },
  'point-edit': async (visit) => {
    await openSummary(visit);
    await visit.page.locator('.point__text').first().press('e');
    await see(visit.page, '.point textarea');
  },
  compare: async (visit) => {
    const { page } = visit;
    await openSummary(visit);
    await press(visit, ({ summary }) => summary.again);
    await press(visit, ({ summary }) => summary.versions);
    await page.getByRole('menuitem', { name: wordsOf(visit.look).summary.compare }).click();
    await see(page, '.compare__row');
  },
  chapters: async (visit) => {
    const { page } = visit;
    await openSummary(visit);
    await page.locator('input[type=radio][value=chapters]').check({ force: true });
    const { create } = wordsOf(visit.look).summary;
    const make = page.getByRole('button', { name: create, exact: true });
    await make.or(page.locator('.point__title').first()).waitFor();
    if (await make.isVisible()) await make.click();
    await see(page, '.point__title');
    await page.locator('.chapters__chapter').nth(1).click();
    await page.locator('.player__chapter').press('Enter');
    await see(page, '[role=menu]');
  },
  export: async (visit) => {
    await openRecording(visit);
    await press(visit, ({ export: words }) => words.button);
    await see(visit.page, '[role=menu]');
  },
  edit: async (visit) => {
    await openRecording(visit);
    await visit.page.locator('.line__text').first().press('e');
    await see(visit.page, '.line textarea');
  },
  speakers: async (visit) => {
    await openRecording(visit);
    await visit.page.locator('.line__text').first().press('s');
    await see(visit.page, '[role=menu]');
  },
  keys: async (visit) => {
    await goTo(visit.page, '#/');
    await press(visit, ({ nav }) => nav.shortcuts);
    await see(visit.page, 'dialog[open]');
  },
  palette: async ({ page, recording }) => {
    await goTo(page, recording);
    await see(page, '.line');
    await page.keyboard.press('Control+K');
    await see(page, '.palette__line');
  },
  'palette-found': async ({ page }) => {
    await page.locator('.palette__input').fill('coffee machine');
    await see(page, '.palette__about');
  },
  watching: async (visit) => {
    const { page, look } = visit;
    await goTo(page, '#/settings');
    const group = page.getByRole('region', { name: wordsOf(look).watching.title });
    await group.getByRole('textbox').fill(ROOT);
    await group.getByRole('button').first().click();
    await see(page, '.watching__state');
    await group.scrollIntoViewIfNeeded();
  },
  'watching-ended': async (visit) => {
    await press(visit, ({ watching }) => watching.end);
    await see(visit.page, '.folder-form');
  },
  sharing: async (visit) => {
    await openRecording(visit);
    await press(visit, (words) => words.export.button);
    await visit.page.getByRole('menuitem', { name: wordsOf(visit.look).sharing.action }).click();
    await see(visit.page, '.sharing__piece');
  },
  'search-none': (visit) => searchFor(visit, 'xylophonequartz'),
  health: async (visit) => {
    await goTo(visit.page, '#/settings');
    await press(visit, ({ settings }) => settings.check);
    await see(visit.page, '.check');
    await visit.page.locator('.check').last().scrollIntoViewIfNeeded();
  },
  promises: async ({ page }) => {
    await goTo(page, '#/promises');
    await see(page, '.promise');
  },
  'promise-edit': async ({ page }) => {
    await goTo(page, '#/promises');
    await page.locator('.promise__text').first().press('e');
    await see(page, '.promise-form');
  },
  models: async ({ page }) => {
    await goTo(page, '#/models');
    await see(page, '.model');
  },
  about: async ({ page, look }) => {
    await goTo(page, '#/about');
    await see(page, '.licence');
    // The versions are another answer, and may come later.
    await page.getByRole('button', { name: wordsOf(look).about.copy }).waitFor();
  },
  gone: async ({ page }) => {
    await goTo(page, '#/recordings/nowhere1');
    await see(page, '.empty');
  },
};

/** Last of all, since the template that was chosen last is what a recording opens with. */
export const templateScreens: Record<string, Way> = {
  template: async (visit) => {
    const { page, look } = visit;
    await openSummary(visit);
    await page.locator('.picker__template').click();
    await page.getByRole('menuitemradio').nth(1).click();
    const sections = page.locator('.section__heading');
    const create = page.getByRole('button', { name: wordsOf(look).summary.create, exact: true });
    await sections.or(create).first().waitFor();
    if (await create.isVisible()) await create.click();
    await sections.nth(3).waitFor();
  },
  'template-edit': async ({ page }) => {
    await page.locator('.picker__template').click();
    await page.getByRole('menuitem').first().click();
    await see(page, '.template-preview__section');
  },
};

/** Work under way, and stopped; the recording is written down anew for it. */
export const jobScreens: Record<string, Way> = {
  job: async (visit) => {
    await goTo(visit.page, visit.recording);
    await press(visit, ({ recording }) => recording.menu);
    await visit.page.getByRole('menuitem').first().click();
    await see(visit.page, '.job-banner [role=progressbar][aria-valuenow]');
  },
  stopped: async ({ page }) => {
    await page.locator('.job-banner button').click();
    await see(page, '.job-banner--stopped');
  },
};
