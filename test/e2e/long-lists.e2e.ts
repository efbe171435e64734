/** Lists as long as they come: wherever one scrolls to, rows are there; what is out of sight is not in the page. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInChromium } from './helpers/chromium';
import { CHAT, LINES, LONGEST, makeLongLibrary, ROWS } from './helpers/long-library';
import { makeFolder } from './helpers/paths';
import { goTo, see } from './helpers/screens';

const { folder, remove } = makeFolder();
let opened: Awaited<ReturnType<typeof openInChromium>>;
let page: Page;

beforeAll(async () => {
  const library = path.join(folder, 'library');
  makeLongLibrary(library);
  opened = await openInChromium(library);
  page = opened.page;
});
afterAll(async () => {
  await opened?.close();
  remove();
});

/** Each list: where it is, what scrolls, and what a row in it is that is more than a place to be filled. */
const LISTS = [
  { name: 'recordings', hash: '#/', scroller: '.library__body', row: 'li a', count: ROWS },
  {
    name: 'messages',
    hash: `#/chats/${CHAT}`,
    scroller: '.thread',
    row: 'li :is(.bubble, .day)',
    count: ROWS,
  },
  {
    name: 'lines',
    hash: `#/recordings/${LONGEST}`,
    scroller: '.lines',
    row: '.line__text',
    count: LINES,
  },
];

/** Runs in the page: how much of what is in sight of a list belongs to no row, in pixels at most in one piece. */
const WIDEST_GAP = `(scroller, selector) => {
  const { top, bottom } = scroller.getBoundingClientRect();
  const boxes = [...scroller.querySelectorAll(selector)]
    .map((row) => row.closest('li').getBoundingClientRect())
    .filter((box) => box.bottom > top && box.top < bottom)
    .sort((a, b) => a.top - b.top);
  let [through, widest] = [top, boxes.length ? 0 : bottom - top];
  for (const box of boxes) {
    widest = Math.max(widest, box.top - through);
    through = Math.max(through, box.bottom);
  }
  return Math.max(widest, bottom - through);
}`;

/** Rests when all that is in sight is filled; the room before the first row and after the last is no gap. */
async function settles(scroller: string, row: string, at: string): Promise<void> {
  const [list, rows] = [scroller, row].map((selector) => JSON.stringify(selector));
  const widestGap = () =>
    page.evaluate(`(${WIDEST_GAP})(document.querySelector(${list}), ${rows})`);
  await expect.poll(widestGap, { timeout: 10_000, message: at }).toBeLessThan(40);
}

const scrollTo = (scroller: string, share: number) =>
  page.evaluate(`(() => {
    const scroller = document.querySelector(${JSON.stringify(scroller)});
    scroller.scrollTop = scroller.scrollHeight * ${share};
  })()`);

describe.each(LISTS)('a list of $count $name', ({ hash, scroller, row, count }) => {
  it('has no gap wherever the scroll bar is dragged to, and few rows in the page', async () => {
    await goTo(page, hash);
    await see(page, `${scroller} ${row}`);
    for (const share of [0.5, 0.93, 0.02, 0.71, 1, 0.33, 0]) {
      await scrollTo(scroller, share);
      await settles(scroller, row, `at ${share}`);
      expect(await page.locator(`${scroller} li`).count()).toBeLessThan(120);
    }
  });

  it('has no gap after being scrolled fast', async () => {
    await goTo(page, hash);
    await see(page, `${scroller} ${row}`);
    const box = (await page.locator(scroller).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await scrollTo(scroller, 0.5);
    for (const step of [-1, 1]) {
      for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, step * 900);
      await settles(scroller, row, `after turning by ${step}`);
    }
  });

  it('says of each row which of how many it is', async () => {
    const first = page.locator(`${scroller} li`).first();
    expect(await first.getAttribute('aria-setsize')).toBe(String(count));
    const positions = await page
      .locator(`${scroller} li`)
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('aria-posinset'))));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });
});

describe('the list of recordings', () => {
  const body = '.library__body';
  const focused = () => page.evaluate('document.activeElement?.dataset?.id ?? null');
  const idAt = (index: number) => `row${String(index).padStart(7, '0')}`;

  it('is walked by keys from one end to the other', async () => {
    await goTo(page, '#/');
    await page.locator(`a[data-id=${LONGEST}]`).focus();
    await page.keyboard.press('End');
    await expect.poll(focused).toBe(idAt(ROWS - 1));
    await page.keyboard.press('ArrowUp');
    await expect.poll(focused).toBe(idAt(ROWS - 2));
    await page.keyboard.press('Home');
    await expect.poll(focused).toBe(LONGEST);
    for (let at = 1; at <= 30; at++) await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe(idAt(30));
    await settles(body, 'li a', 'after walking');
  });

  it('chooses across what was never on show, and all', async () => {
    await goTo(page, '#/');
    await page.locator(`a[data-id=${LONGEST}]`).click({ modifiers: ['Control'] });
    await scrollTo(body, 1);
    await page.locator(`a[data-id=${idAt(ROWS - 1)}]`).click({ modifiers: ['Shift'] });
    const count = page.locator('.selection__count');
    await expect.poll(() => count.textContent()).toMatch(/100,?000/);
    await page.keyboard.press('Escape');
    await page.locator(`a[data-id=${idAt(ROWS - 1)}]`).focus();
    await page.keyboard.press('Control+a');
    await expect.poll(() => count.textContent()).toMatch(/100,?000/);
    await page.keyboard.press('Escape');
  });

  it('stands where it was left', async () => {
    await page.setViewportSize({ width: 420, height: 780 });
    await goTo(page, '#/');
    await scrollTo(body, 0.6);
    await settles(body, 'li a', 'before');
    // In sight: how many are made beyond what is seen is the list's own business.
    const row = page.locator('.library__body li a').nth(10);
    const id = await row.getAttribute('data-id');
    await row.click();
    await page.locator('#recording').waitFor();
    await page.goBack();
    await page.locator(`a[data-id=${id}]`).waitFor();
    await settles(body, 'li a', 'after');
    await page.setViewportSize({ width: 1180, height: 780 });
  });
});
