/** Every dialog and menu that is on no screen of its neighbours here, open: accessible, within its window, like before. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInChromium } from '../helpers/chromium';
import { type DialogLibrary, makeDialogLibrary } from '../helpers/dialog-library';
import { type DialogVisit, type DialogWay, dialogScreens, OPEN } from '../helpers/dialog-screens';
import { dress, examine, type Stage } from '../helpers/looks';
import { menuScreens } from '../helpers/menu-screens';
import { makeFolder } from '../helpers/paths';
import { placeScreens } from '../helpers/place-screens';
import { LOOKS, type Look, SIZES, type Theme } from '../helpers/screens';

const { folder, remove } = makeFolder();
const data = path.join(folder, 'data');
let there: DialogLibrary;
beforeAll(() => {
  there = makeDialogLibrary(data);
});
afterAll(remove);

/** Runs in the page: waits until what changes with the size of the window has changed. */
const DRAWN = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** What lies below is audited on screens of its own; two pictures are enough of what is the same in eight looks. */
const SIGHT = {
  within: OPEN,
  isCompared: ({ language, width }: Look, theme: Theme) =>
    ['en wide light', 'ko narrow dark'].includes([language, width, theme].join(' ')),
};

/** Opens each screen in a language, and looks at it wide and narrow: most stay open while the window gets another size. */
async function visit(
  { page, resize }: Stage,
  screens: Record<string, DialogWay>,
  language: Look['language'],
): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, way] of Object.entries(screens)) {
    await resize(SIZES.wide);
    const visited: DialogVisit = {
      page,
      there,
      recording: there.recording,
      look: { language, width: 'wide' },
    };
    await way(visited);
    for (const look of LOOKS.filter((one) => one.language === language)) {
      await resize(SIZES[look.width]);
      await page.evaluate(DRAWN);
      if (!(await page.locator(OPEN).count())) await way({ ...visited, look });
      faults.push(...(await examine(page, ['chromium', name], look, SIGHT)));
    }
  }
  return faults;
}

describe('in Chromium', () => {
  let opened: Awaited<ReturnType<typeof openInChromium>>;
  let stage: Stage;
  beforeAll(async () => {
    opened = await openInChromium({ data }, { reducedMotion: 'reduce' });
    stage = { page: opened.page, resize: (size) => opened.page.setViewportSize(size) };
  });
  afterAll(() => opened?.close());

  it.each(['en', 'ko'] as const)('dialogs: %s', async (language) => {
    await dress(stage, { language, width: 'wide' });
    expect(await visit(stage, dialogScreens, language)).toEqual([]);
  });

  it.each(['en', 'ko'] as const)('menus: %s', async (language) => {
    await dress(stage, { language, width: 'wide' });
    expect(await visit(stage, menuScreens, language)).toEqual([]);
  });

  it.each(['en', 'ko'] as const)('moving and restoring: %s', async (language) => {
    await dress(stage, { language, width: 'wide' });
    expect(await visit(stage, placeScreens, language)).toEqual([]);
  });
});
