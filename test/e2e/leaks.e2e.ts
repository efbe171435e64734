/** Eight attempts to get out of the page, pressed by a person, in each shell. */
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chromiumShell } from './helpers/chromium';
import { electronShell } from './helpers/electron';
import { makeFolder } from './helpers/paths';

const { folder, remove } = makeFolder();
afterAll(remove);

describe.each([chromiumShell, electronShell])('in $name', ({ name, missing, open }) => {
  if (missing) return it.skip(`cannot run: ${missing}`, () => {});

  it('eight ways out lead nowhere, and the listener hears the app itself', async () => {
    const { page, close } = await open(path.join(folder, name));
    try {
      await page.getByText('First steps').waitFor();
      await page.evaluate("location.hash = '#/settings'");
      const group = page.getByRole('region', { name: 'Does anything get out?' });
      await group.getByRole('button', { name: 'Try now' }).click();
      const rows = group.getByRole('listitem');
      await rows.nth(8).waitFor();
      const told = await rows.allTextContents();
      expect(told.filter((text) => text.includes('Needs attention'))).toEqual([]);
      console.log(told);
      expect(told).toHaveLength(9);
      expect(await group.getByText('Nothing', { exact: true }).count()).toBe(1);
    } finally {
      await close();
    }
  });
});
