/** Whether all that is on the screen can be scrolled to, pressed and read. */
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import { ROOT } from './paths';

const { outputFiles } = buildSync({
  entryPoints: [path.join(ROOT, 'test', 'e2e', 'pages', 'reach.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'reach',
  write: false,
});
const CODE = outputFiles[0]?.text as string;

/** What is out of reach on the page as it is shown now, one line each. */
export const findOutOfReach = async (page: Page): Promise<string[]> =>
  (await page.evaluate(`(() => { ${CODE}; return reach.faults(); })()`)) as string[];
