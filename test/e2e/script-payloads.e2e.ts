/** Nothing that is shown is ever run: every text of a library is a script payload, and every screen of it is looked at. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en';
import { ACTIVE, SCRIPT_PAYLOADS } from '../helpers/script-payloads';
import { chromiumShell } from './helpers/chromium';
import { inEachShell } from './helpers/each-shell';
import { electronShell } from './helpers/electron';
import type { FilledLibrary } from './helpers/filled-library';
import { makeHostileLibrary } from './helpers/hostile-library';
import { dropFile } from './helpers/journey';
import { goTo, see } from './helpers/screens';

const TRAP = `window.__violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => window.__violations.push([violatedDirective, blockedURI, sourceFile].join(' ')));`;

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

inEachShell([chromiumShell, electronShell], (app) => {
  let page: Page;
  let made: FilledLibrary;
  const astray: string[] = [];

  beforeAll(async () => {
    made = makeHostileLibrary(app.folder, app.library);
    await app.open();
    page = app.page;
    const home = new URL(page.url());
    page.on('dialog', (dialog) => {
      astray.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'blob:' && host !== home.host) astray.push(request.url());
    });
    page.on('popup', () => astray.push('popup'));
    await page.addInitScript(TRAP);
  });

  /** Nothing ran, nothing was fetched, nothing tried to, and no text became an element. */
  async function isInert(): Promise<void> {
    const found = await page.evaluate(`({
      hit: window.__hit ?? null,
      violations: window.__violations,
      active: [...document.querySelectorAll(${JSON.stringify(ACTIVE)})].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    })`);
    expect({ found, astray, problems: app.problems }).toEqual({
      found: { hit: null, violations: [], active: [] },
      ...{ astray: [], problems: [] },
    });
  }

  /** Scrolls a list from the end that is on show to the other, and gathers the texts in it. */
  async function gather(selector: string, pages: 1 | -1): Promise<Set<string>> {
    const texts = new Set<string>();
    const turn = `(line) => {
      let box = line.parentElement;
      while (box && (box.scrollHeight <= box.clientHeight || getComputedStyle(box).overflowY !== 'auto')) box = box.parentElement;
      box?.scrollBy(0, ${pages} * 0.7 * box.clientHeight);
    }`;
    await see(page, selector);
    for (let still = 0; still < 8; ) {
      const before = texts.size;
      for (const text of await page.locator(selector).allTextContents()) texts.add(text);
      still = texts.size === before ? still + 1 : 0;
      await page.evaluate(`(${turn})(document.querySelector(${JSON.stringify(selector)}))`);
      await page.waitForTimeout(60);
    }
    return texts;
  }

  const shownOf = (texts: Set<string>): string[] => {
    const all = [...texts].join('\n');
    return SCRIPT_PAYLOADS.filter((payload) => all.includes(payload.trim()));
  };

  it('transcript, speakers, title and tags', async () => {
    await goTo(page, made.recording);
    expect(shownOf(await gather('.line', 1)).length).toBeGreaterThanOrEqual(120);
    await see(page, '.tags .tag__name');
    await isInert();
  });

  it.each(['key-points', 'actions', 'chapters'])('what a model wrote: %s', async (type) => {
    await goTo(page, made.recording);
    await page.locator(`input[type=radio][value=${type}]`).check({ force: true });
    await see(page, type === 'chapters' ? '.point__title' : '.point__text');
    expect(shownOf(await gather('.point', 1)).length).toBeGreaterThanOrEqual(120);
    await isInert();
  });

  it('messages, senders and names of files', async () => {
    await goTo(page, made.chat);
    const people = page.locator('dialog[open]');
    await page.locator('.bubble').first().waitFor();
    if (await people.isVisible()) await page.keyboard.press('Escape');
    expect(shownOf(await gather('.bubble', -1)).length).toBeGreaterThanOrEqual(100);
    await isInert();
  });

  it.each(['#/', '#/chats', '#/promises', '#/bin', '#/models', '#/settings'])(
    'the screen %s',
    async (hash) => {
      await goTo(page, hash);
      await page.waitForTimeout(300);
      await isInert();
    },
  );

  it('what is found, and the palette', async () => {
    await goTo(page, '#/');
    for (const query of ['onerror', 'script', 'javascript window']) {
      await page.getByRole('searchbox').fill(query);
      await see(page, '.hit__snippet');
      await page.waitForTimeout(300);
      await isInert();
    }
    await page.keyboard.press('Control+K');
    await page.locator('.palette__input').fill('onerror');
    await see(page, '.palette__about');
    await isInert();
  });

  it('the preview of an export without private things', async () => {
    await goTo(page, made.recording);
    await see(page, '.line');
    await press(page, en.export.button);
    await page.getByRole('menuitem', { name: en.sharing.action }).click();
    await see(page, '.sharing__lines');
    await isInert();
  });

  it('errors that name a file', async () => {
    await goTo(page, '#/');
    for (const payload of SCRIPT_PAYLOADS.filter((text) => !/[/\0]/.test(text)).slice(0, 8)) {
      const file = path.join(app.folder, `${payload}.png`);
      writeFileSync(file, Buffer.alloc(64));
      await dropFile(page, file);
      await page.locator('.toast--error', { hasText: payload }).last().waitFor();
      await isInert();
    }
  });

  it('the trap itself catches what it should', async () => {
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(SCRIPT_PAYLOADS[2])})`,
    );
    await expect
      .poll(() => page.evaluate('window.__violations'))
      .toEqual([expect.stringContaining('script-src-attr')]);
    await expect(isInert()).rejects.toThrow();
  });
});
