/** The library moved from the window of a real Electron, which then starts itself anew and finds it there. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { electronShell } from './helpers/electron';
import { makeFolder } from './helpers/paths';
import { startRestarting } from './helpers/restarting';

describe('in Electron 22', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});
  const { folder, remove } = makeFolder();
  afterAll(remove);

  it('the library is moved, the program starts anew by itself, and goes on there', async () => {
    const target = path.join(folder, 'other disk');
    const own = path.join(folder, 'data', 'nanodesk');
    const app = await startRestarting(folder, target);
    await app.page.evaluate(`location.hash = '#/settings'`);
    await app.page.getByText(own, { exact: true }).waitFor();
    await app.page.getByRole('button', { name: 'Move…' }).click();
    await app.page.getByRole('button', { name: 'Choose a folder…' }).click();
    await app.page.getByRole('dialog', { name: 'The library was moved' }).waitFor();

    const page = await app.restart();
    await page.evaluate(`location.hash = '#/settings'`);
    await page.getByText(target, { exact: true }).waitFor();
    expect([existsSync(own), existsSync(path.join(target, 'library.sqlite'))]).toEqual([
      false,
      true,
    ]);
    await app.close();
  });
});
