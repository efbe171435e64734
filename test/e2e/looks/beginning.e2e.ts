/** Every screen before the first recording: accessible, within its window, like its picture of before, and all in reach. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaults, keepPicture } from '../helpers/inspect';
import { chromiumStage, type RunningStage, visit } from '../helpers/look-stage';
import { named, tryToReach } from '../helpers/looks';
import { makeFolder } from '../helpers/paths';
import { emptyScreens, LOOKS, SMALL_LOOKS, skippedScreens } from '../helpers/screens';

const { folder, remove } = makeFolder();
let stage: RunningStage;
beforeAll(async () => {
  stage = await chromiumStage(path.join(folder, 'library'));
});
afterAll(async () => {
  await stage?.close();
  remove();
});

describe.each([
  ['an empty library', emptyScreens],
  ['the first steps skipped', skippedScreens],
])('%s', (_part, screens) => {
  it.each(named(LOOKS))('%s', async (_name, look) => {
    expect(await visit(stage, screens, look)).toEqual([]);
  });

  it.each(named(SMALL_LOOKS))('nothing is out of reach: %s', async (_name, look) => {
    expect(await visit(stage, screens, look, tryToReach)).toEqual([]);
  });
});

it('another tab, which the link was not opened in, says what to do', async () => {
  const other = await stage.page.context().newPage();
  await other.goto(new URL('/', stage.page.url()).href);
  await other.locator('.empty').waitFor();
  await keepPicture(other, 'chromium-no-session');
  expect(await findFaults(other)).toEqual([]);
});
