/** Every screen of a library that is in use, in one language; a file each, so that two of them are looked at at once. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatScreens } from './chat-screens';
import { binScreens, selectionScreens, tagScreens } from './library-screens';
import { chromiumStage, makeLookLibrary, type RunningStage, visit } from './look-stage';
import { named, tryToReach } from './looks';
import { makeFolder } from './paths';
import { recordScreens } from './record-screens';
import {
  jobScreens,
  LOOKS,
  type Look,
  mainScreens,
  moreScreens,
  SMALL_LOOKS,
  templateScreens,
  type Way,
} from './screens';

const everyDay = { ...mainScreens, ...moreScreens, ...chatScreens };
const ofLibrary = { ...binScreens, ...selectionScreens, ...tagScreens };

/** What is looked at in which windows, in this order: a template that is chosen, and work that is stopped, stay in sight. */
const PARTS: [part: string, screens: Record<string, Way>, looks: Look[], small: Look[]][] = [
  ['every day', everyDay, LOOKS, SMALL_LOOKS],
  // Its words come when they come: a small window would wait for them again.
  ['the recorder', recordScreens, LOOKS, []],
  ['the library', ofLibrary, LOOKS, SMALL_LOOKS],
  ['a template', templateScreens, [], SMALL_LOOKS],
  ['templates and work', { ...templateScreens, ...jobScreens }, LOOKS, []],
  ['work under way', jobScreens, [], SMALL_LOOKS],
];

/** Each screen: accessible, within its window, like its picture of before; in a small window all is in reach. */
export function lookAtEveryScreen(language: Look['language']): void {
  const { folder, remove } = makeFolder();
  const library = path.join(folder, 'library');
  let stage: RunningStage;
  beforeAll(async () => {
    stage = await chromiumStage(library, makeLookLibrary(library));
  });
  afterAll(async () => {
    await stage?.close();
    remove();
  });
  const own = (looks: Look[]) => named(looks.filter((look) => look.language === language));

  describe.each(PARTS)('%s', (_part, screens, looks, small) => {
    it.each(own(looks))('%s', async (_name, look) => {
      expect(await visit(stage, screens, look)).toEqual([]);
    });

    it.each(own(small))('nothing is out of reach: %s', async (_name, look) => {
      expect(await visit(stage, screens, look, tryToReach)).toEqual([]);
    });
  });
}
