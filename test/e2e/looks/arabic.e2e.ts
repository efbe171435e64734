/** What people say, write and are called runs from right to left: in a small window all of it is in reach, and nothing is cut. */
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeArabicLibrary } from '../helpers/arabic-library';
import { arabicScreens } from '../helpers/arabic-screens';
import type { FilledLibrary } from '../helpers/filled-library';
import { chromiumStage, type RunningStage, visit } from '../helpers/look-stage';
import { named, tryToReach } from '../helpers/looks';
import { makeFolder } from '../helpers/paths';
import { SMALL_LOOKS } from '../helpers/screens';

const { folder, remove } = makeFolder();
let there: FilledLibrary;
let stage: RunningStage;
beforeAll(async () => {
  const library = path.join(folder, 'library');
  there = makeArabicLibrary(folder, library);
  stage = await chromiumStage(library, there.recording);
});
afterAll(async () => {
  await stage?.close();
  remove();
});

it.each(named(SMALL_LOOKS))('nothing is out of reach: %s', async (_name, look) => {
  expect(await visit(stage, arabicScreens(there), look, tryToReach)).toEqual([]);
});
