/** Screens of the recorder. */
import { goTo, press, see, type Way } from './screens';

/** The recorder before, at work, and how it asks; in this order, and at the end nothing is left of it. */
export const recordScreens: Record<string, Way> = {
  record: async ({ page }) => {
    await goTo(page, '#/record');
    await see(page, '.record-begin');
  },
  'record-on': async ({ page }) => {
    await page.locator('.record-begin .button--primary').click();
    await see(page, '.record-heard__line');
  },
  'record-elsewhere': async ({ page }) => {
    await page.evaluate(`location.hash = '#/'`);
    await see(page, '.record-strip');
  },
  'record-discard': async (visit) => {
    await visit.page.locator('.record-strip a').click();
    await press(visit, ({ record }) => record.discard);
    await see(visit.page, 'dialog[open]');
  },
  'record-discarded': async (visit) => {
    await press(visit, ({ confirm }) => confirm.remove);
    await see(visit.page, '.record-begin');
  },
};
