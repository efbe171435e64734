/** Looks at what is on the screen as an examiner would: accessibility by axe, nothing beyond the edge, a picture. */
import { copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './paths';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = path.join(ROOT, 'test-results', 'screens');

/** The whole page. */
const PAGE = ':root';

/** Runs in the page, whose types are not known here: each violated rule with the elements that violate it. */
const runAxe = (within: string, options: object = {}): string =>
  `axe.run(${JSON.stringify(within)}, ${JSON.stringify({ resultTypes: ['violations'], ...options })})
  .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary].join(': '))))`;

/** Runs in the page: what can be scrolled sideways, and controls that lie beyond the window's edge. */
const FIND_OVERFLOW = `(() => {
  const name = (element) => element.tagName.toLowerCase() + '.' + element.className;
  const scrolls = (element) =>
    element.scrollWidth > element.clientWidth + 1 &&
    (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX));
  const isBeyond = (element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (right > innerWidth + 1 || left < -1);
  };
  const all = [...document.querySelectorAll('*')];
  const controls = all.filter((element) => element.matches('button, a, input, select, [role=menuitem]'));
  return [
    ...all.filter(scrolls).map((element) => name(element) + ' scrolls sideways'),
    ...controls.filter(isBeyond).map((element) => name(element) + ' lies beyond the edge'),
  ];
})()`;

/** Runs in the page: what moves although no motion is wanted. */
const FIND_MOTION = `matchMedia('(prefers-reduced-motion: reduce)').matches
  ? document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().duration > 10)
      .map(({ effect }) => effect.target.tagName.toLowerCase() + '.' + effect.target.className + ' moves')
  : []`;

/**
 * Everything that is wrong with what the page shows now, one line each; axe looks at what a selector finds. The debugger
 * is above the page's policy.
 */
export async function findFaults(page: Page, within = PAGE): Promise<string[]> {
  await loadAxe(page);
  const violations = (await page.evaluate(runAxe(within))) as string[];
  return [...violations, ...(await findStrays(page))];
}

/** What lies beyond an edge or moves: all that other words and another size can make wrong. */
export async function findStrays(page: Page): Promise<string[]> {
  const overflow = (await page.evaluate(FIND_OVERFLOW)) as string[];
  return [...overflow, ...((await page.evaluate(FIND_MOTION)) as string[])];
}

/** What is wrong with the colours alone: all that another theme changes. */
export async function findFaintColours(page: Page, within = PAGE): Promise<string[]> {
  await loadAxe(page);
  return (await page.evaluate(runAxe(within, { runOnly: ['color-contrast'] }))) as string[];
}

async function loadAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(`typeof axe === 'object'`))) await page.evaluate(AXE);
}

/** Pictures that README shows; they are drawn anew where UPDATE_SCREENSHOTS is set. */
const DOCUMENTS: Record<string, string> = {
  'chromium-quotes-en-light-wide': 'recording-light.png',
  'chromium-recording-en-dark-wide': 'recording-dark.png',
  'chromium-library-en-light-narrow': 'library.png',
  'chromium-recording-ko-light-wide': 'recording-ko.png',
};

/** Keeps a picture in test-results/screens/, for people to look at, and gives its path. */
export async function keepPicture(page: Page, name: string): Promise<string> {
  const file = path.join(PICTURES, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  const shown = DOCUMENTS[name];
  if (process.env.UPDATE_SCREENSHOTS && shown)
    copyFileSync(file, path.join(ROOT, 'docs', 'screenshots', shown));
  return file;
}
