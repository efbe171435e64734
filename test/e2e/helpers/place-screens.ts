/** Deleting everything, moving the library and restoring a backup, in every state that their dialogs have; in this order. */
import type { Route } from 'playwright-core';
import { type DialogVisit, type DialogWay, openSettings } from './dialog-screens';
import { press, see, type Visit, wordsOf } from './screens';

/** What a move would have answered: one that is real leaves a library that nothing can be changed in. */
const MOVED = { folder: '/media/disk/nanodesk', from: '/', kept: false, files: 9, bytes: 9 };

/** Writes a folder's path into the dialog that is open, as in a browser, and goes on. */
const nameFolder = async ({ page }: Visit, folder: string) => {
  await page.locator('dialog .folder-form input').fill(folder);
  await page.locator('dialog .folder-form button').click();
};

const openMove = async (visit: DialogVisit) => {
  await openSettings(visit);
  await press(visit, ({ place }) => place.move);
  await see(visit.page, 'dialog .folder-form');
};

const openRestore = async (visit: DialogVisit) => {
  await openSettings(visit);
  await press(visit, ({ place }) => place.restoreFrom);
  await see(visit.page, 'dialog .folder-form');
};

/** As it would be answered while something is recorded. */
const RECORDING = {
  code: 'busy',
  message: 'A recording is under way.',
  hint: 'End it first, then delete everything.',
};

const openWipe = async (visit: DialogVisit) => {
  await openSettings(visit);
  await press(visit, ({ wipe }) => wipe.open);
  await see(visit.page, 'dialog form');
};

/** The call that is held back, so that what is shown meanwhile can be looked at. */
let held: Route | undefined;
const holdBack = ({ page }: Visit, call: string) =>
  page.route(
    `**/api/${call}`,
    (route) => {
      held = route;
    },
    { times: 1 },
  );

/** In the settings, in a browser; at the end the library is the one that it was. */
export const placeScreens: Record<string, DialogWay> = {
  wipe: openWipe,
  'wipe-refused': async (visit) => {
    const { page, look } = visit;
    await openWipe(visit);
    const json = { ok: false, error: RECORDING };
    await page.route('**/api/library.wipe', (route) => route.fulfill({ json }), { times: 1 });
    await page.locator('dialog form .field').fill(wordsOf(look).wipe.word);
    await page.locator('dialog .button--danger').click();
    await see(page, 'dialog [role=alert]');
  },
  move: openMove,
  'move-refused': async (visit) => {
    await openMove(visit);
    await nameFolder(visit, 'disk');
    await see(visit.page, 'dialog [role=alert]');
  },
  'move-under-way': async (visit) => {
    await openMove(visit);
    await holdBack(visit, 'library.move');
    await nameFolder(visit, MOVED.folder);
    await see(visit.page, 'dialog [role=progressbar]');
  },
  'move-done': async ({ page }) => {
    await held?.fulfill({ json: { ok: true, data: MOVED } });
    await see(page, 'dialog .folder-path');
  },
  restore: openRestore,
  'restore-refused': async (visit) => {
    await openRestore(visit);
    await nameFolder(visit, visit.there.folder);
    await see(visit.page, 'dialog [role=alert]');
  },
  'restore-sealed': async (visit) => {
    await openRestore(visit);
    await nameFolder(visit, visit.there.sealed);
    await see(visit.page, 'dialog input[type=password]');
  },
  'restore-facts': async (visit) => {
    await openRestore(visit);
    await nameFolder(visit, visit.there.backup);
    await see(visit.page, '.place__facts');
  },
  'restore-under-way': async (visit) => {
    await holdBack(visit, 'library.restore');
    await press(visit, ({ place }) => place.restoreStart);
    await see(visit.page, 'dialog [role=progressbar]');
  },
  'restore-done': async ({ page, look }) => {
    await held?.continue();
    await page.getByRole('dialog', { name: wordsOf(look).place.restored }).waitFor();
  },
  'restore-undone': async (visit) => {
    await openSettings(visit);
    await press(visit, ({ place }) => place.goBack);
    await see(visit.page, 'dialog[open]');
  },
};
