/** The screens of the bin. */
import { goTo, openRecording, press, see, type Way } from './screens';

/** The bin with something in it, and how it asks; at the end all is back. */
export const binScreens: Record<string, Way> = {
  removed: async (visit) => {
    await openRecording(visit);
    await press(visit, ({ recording }) => recording.menu);
    await visit.page.getByRole('menuitem').last().click();
    await see(visit.page, '.toast__action');
  },
  bin: async ({ page }) => {
    await goTo(page, '#/bin');
    await see(page, '.bin__item');
  },
  'bin-delete': async (visit) => {
    await press(visit, ({ bin }) => bin.empty);
    await see(visit.page, 'dialog[open]');
  },
  'bin-empty': async (visit) => {
    await press(visit, ({ confirm }) => confirm.cancel);
    await visit.page.locator('.bin__item .button').first().click();
    await see(visit.page, '.empty');
  },
};
