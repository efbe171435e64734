/** Puts the window on show in a look and a theme, and says what is wrong with what it shows there. */
import type { Page } from 'playwright-core';
import { findFaintColours, findFaults, findStrays, keepPicture } from './inspect';
import { findOutOfReach } from './reach';
import { differenceOf } from './references';
import { goTo, type Look, SIZES, THEMES, type Theme } from './screens';

export interface Stage {
  page: Page;
  resize(size: { width: number; height: number }): Promise<unknown>;
}

/** Chooses a look as a person does, in the settings; it is kept for the screens that follow. */
export async function dress({ page, resize }: Stage, { language, width }: Look): Promise<void> {
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

interface Sight {
  /** What axe looks at; all of the page, unless it is told. */
  within?: string;
  /** Which pictures are kept and compared with those of before; all, unless it is told. */
  isCompared?(look: Look, theme: Theme): boolean;
}

/** What is wrong with what is on show, in both themes; `shell` and `screen` name the pictures. */
export async function examine(
  page: Page,
  [shell, screen]: [shell: string, screen: string],
  look: Look,
  { within, isCompared = () => true }: Sight = {},
): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of THEMES) {
    await wear(page, theme);
    const name = [shell, screen, look.language, theme, look.width].join('-');
    const file = isCompared(look, theme) ? await keepPicture(page, name) : null;
    const found = (await faultsOf(page, look, theme, within)).map((fault) => `${name}: ${fault}`);
    faults.push(...found, ...(file ? await differenceOf(file) : []));
  }
  await wear(page, 'light');
  return faults;
}

/** axe takes most of the time: it looks in English, at both sizes, and at colours once in each theme. */
function faultsOf(page: Page, { language, width }: Look, theme: Theme, within?: string) {
  if (language !== 'en') return findStrays(page);
  if (theme === 'light') return findFaults(page, within);
  return width === 'wide' ? findFaintColours(page, within) : findStrays(page);
}

/** What is wrong in a small window, and what nobody can get at or read there, however they scroll. */
export async function tryToReach(
  page: Page,
  [shell, screen]: [shell: string, screen: string],
  { language, width }: Look,
): Promise<string[]> {
  const name = [shell, screen, language, 'reach', width].join('-');
  await keepPicture(page, name);
  const faults = [...(await findFaults(page)), ...(await findOutOfReach(page))];
  return faults.map((fault) => `${name}: ${fault}`);
}

/** Looks behind their names, for tests that are named after them. */
export const named = (looks: readonly Look[]) => looks.map((look) => [nameOf(look), look] as const);

/** A look as a test is named after it. */
export const nameOf = ({ language, width }: Look) => `${width}, ${language}`;
