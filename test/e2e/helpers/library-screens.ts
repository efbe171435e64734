/** The screens of what a person does with the library: marks, filters, the bin. */
import { goTo, openRecording, press, see, type Way } from './screens';

/** What is marked and filtered; at the end no mark is left. */
export const tagScreens: Record<string, Way> = {
  tags: async (visit) => {
    const { page, look } = visit;
    await openRecording(visit);
    await page.locator('.star').click();
    for (const name of ['Bakery', '봄 행사', 'A rather long name of a tag']) {
      await page.locator('.tag--add').click();
      await page.locator('.tag__field').fill(name);
      await page.locator('.tag__field').press('Enter');
      await page.locator('.tag__field').press('Escape');
      await page.locator('.tags .tag__name', { hasText: name }).waitFor();
    }
    if (look.width === 'wide') await see(page, '.row__star');
  },
  'view-menu': async (visit) => {
    if (visit.look.width !== 'wide') await goTo(visit.page, '#/');
    await press(visit, ({ view }) => view.label);
    await see(visit.page, '[role=menu]');
  },
  'view-filtered': async ({ page }) => {
    await page.getByRole('menuitemcheckbox').first().click();
    await page.keyboard.press('Escape');
    await see(page, '.filters .tag');
  },
  'tags-all': async (visit) => {
    await press(visit, ({ view }) => view.active);
    await visit.page.locator('.menu__item[aria-haspopup]').first().press('ArrowRight');
    await visit.page.getByRole('menuitem').last().press('Enter');
    await see(visit.page, '.tag-list__tag');
  },
  'tags-none': async (visit) => {
    const { page } = visit;
    for (let left = 3; left > 0; left--) {
      await page.locator('.tag-list__tag button').first().click();
      await page
        .locator('.tag-list__tag')
        .nth(left - 1)
        .waitFor({ state: 'detached' });
    }
    await openRecording(visit);
    await page.locator('.star').click();
    await page.locator('.star[aria-pressed=false]').waitFor();
  },
};

/** Rows are chosen, for what is then done with all of them; at the end none is. */
export const selectionScreens: Record<string, Way> = {
  selection: async (visit) => {
    const { page } = visit;
    await goTo(page, '#/');
    await see(page, '.row');
    for (const at of [0, 2])
      await page
        .locator('.row')
        .nth(at)
        .click({ modifiers: ['Control'] });
    await see(page, '.selection');
  },
  'selection-tags': async (visit) => {
    await press(visit, ({ selection }) => selection.tag);
    await see(visit.page, 'dialog[open]');
  },
  'selection-export': async (visit) => {
    await press(visit, ({ selection }) => selection.done);
    await press(visit, ({ selection }) => selection.export);
    await see(visit.page, '[role=menu]');
  },
};

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
