/** The screens of every day in a real Electron's window; Chromium shows them in all looks. */
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chatScreens } from '../helpers/chat-screens';
import { electronShell } from '../helpers/electron';
import { electronStage, makeLookLibrary, type RunningStage, visit } from '../helpers/look-stage';
import { named } from '../helpers/looks';
import { makeFolder } from '../helpers/paths';
import { type Look, mainScreens } from '../helpers/screens';

const LOOKS: Look[] = [
  { width: 'wide', language: 'en' },
  { width: 'narrow', language: 'ko' },
];

describe('in Electron 22', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});
  const { folder, remove } = makeFolder();
  const library = path.join(folder, 'library');
  let recording: string;
  let stage: RunningStage | undefined;
  beforeAll(() => {
    recording = makeLookLibrary(library);
  });
  // One that died costs the test at which it did, not those after it.
  beforeEach(async () => {
    if (!stage || stage.died()) stage = await electronStage(library, recording);
  });
  afterAll(async () => {
    await stage?.close();
    remove();
  });

  it.each(named(LOOKS))('%s', async (_name, look) => {
    expect(await visit(stage!, { ...mainScreens, ...chatScreens }, look)).toEqual([]);
  });
});
