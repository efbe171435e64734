/** A person who has only a keyboard: goes from control to control by Tab, and must see at each where they are. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More presses of Tab than there are controls in any window. */
const MOST_TABS = 200;
/** For a busy machine. */
const PATIENCE = { timeout: 10_000 };

/**
 * Runs in the page: what is wrong with where the focus is, or null. A field shows its caret, an entry of a menu its
 * ground; what only a script can focus (a dialog's title) is read out and needs no ring.
 */
const FIND_FAULT = `(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'nothing has the focus';
  const name = focused.tagName.toLowerCase() + '.' + focused.className;
  const isRinged = (element) =>
    element && getComputedStyle(element).outlineStyle !== 'none' && parseFloat(getComputedStyle(element).outlineWidth) > 0;
  const isShown =
    focused.matches('textarea, input:not([type=radio], [type=checkbox], [type=range]), dialog') ||
    (focused.matches('[role^=menuitem]') && getComputedStyle(focused).backgroundColor !== 'rgba(0, 0, 0, 0)') ||
    focused.matches('[tabindex="-1"]:not(button, a, input, [role^=menuitem])') ||
    [focused, focused.parentElement, focused.nextElementSibling].some(isRinged);
  return isShown ? null : name + ' does not show that it has the focus';
})()`;

/** What is wrong with where the focus is now; null where it is on something, and seen to be. */
export const focusFault = (page: Page): Promise<string | null> =>
  page.evaluate(FIND_FAULT) as Promise<string | null>;

/** Whether one of these has the focus. */
export const hasFocus = async (page: Page, target: Locator): Promise<boolean> =>
  (await page.locator(':focus').and(target).count()) > 0;

/** Waits until this has the focus, as after what stood above it was closed. */
export const awaitFocus = (page: Page, target: Locator) =>
  expect.poll(() => hasFocus(page, target), PATIENCE).toBe(true);

/** Waits until the focus is on something that shows it. */
export const awaitSomeFocus = (page: Page) =>
  expect.poll(() => focusFault(page), PATIENCE).toBe(null);

/** Goes by Tab until one of these has the focus; the page's end, where the window would come, may be passed once. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.first().waitFor();
  const faults: string[] = [];
  for (let i = 0; i < MOST_TABS && !(await hasFocus(page, target)); i++) {
    await page.keyboard.press(key);
    const fault = await focusFault(page);
    if (fault) faults.push(fault);
  }
  if (!(await hasFocus(page, target))) throw new Error(`Tab never came to ${target}`);
  expect(faults.filter((fault, at) => fault !== faults[0] || at > 0 || !isEnd(fault))).toEqual([]);
}

const isEnd = (fault: string): boolean => fault === 'nothing has the focus';

/** Goes to a control by Tab and presses a key there. */
export async function use(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes through the menu that is open until an entry has the focus, and presses a key there. */
export async function choose(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  const entry = page.getByRole('menuitem', { name });
  await entry.first().waitFor();
  for (let i = 0; i < MOST_TABS && !(await hasFocus(page, entry)); i++)
    await page.keyboard.press('ArrowDown');
  expect(await focusFault(page)).toBe(null);
  await page.keyboard.press(key);
}

/** Runs in the page: a mark for the element in focus, the same whenever it is met again; 0 is the page itself. */
const MARK = `(() => {
  const marks = (window.focusMarks ??= new Map());
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 0;
  if (!marks.has(focused)) marks.set(focused, marks.size + 1);
  return marks.get(focused);
})()`;

/** Goes by a key through all of the page, from its beginning to its end; the marks of what was met, in order. */
export async function wholeRound(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<number[]> {
  const met: number[] = [];
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press(key);
    const mark = (await page.evaluate(MARK)) as number;
    if (mark === 0 || mark === met[0]) return met;
    if (met.includes(mark)) throw new Error(`${key} goes in a circle`);
    met.push(mark);
  }
  throw new Error(`${key} came to no end`);
}
