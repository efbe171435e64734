/** Every dialog that no other screen has, and the way to it; each begins anew, wherever the page was. */
import type { DialogLibrary } from './dialog-library';
import { press, see, type Visit, wordsOf } from './screens';

export interface DialogVisit extends Visit {
  there: DialogLibrary;
}

export type DialogWay = (visit: DialogVisit) => Promise<unknown>;

/** What is looked at: that something of it is open is checked on every screen. */
export const OPEN = 'dialog[open], [role=menu], [role=dialog]:not(dialog)';

/** Closes what is open and goes on within the page, as by its links: to load it anew takes longer than all the rest. */
export const goOn = async ({ page }: Visit, hash: string) => {
  for (let left = await page.locator(OPEN).count(); left > 0; left--)
    await page.keyboard.press('Escape');
  await page.locator(OPEN).first().waitFor({ state: 'detached' });
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
};

export const openSettings = async (visit: Visit) => {
  await goOn(visit, '#/settings');
  await see(visit.page, '.storage');
};

export const openChat = async (visit: DialogVisit) => {
  await goOn(visit, visit.there.chat);
  await see(visit.page, '.bubble');
  // Drafts come when they come: a picture shall have all of them.
  await see(visit.page, 'button.chip >> nth=2');
};

export const openChatMenu = async (visit: DialogVisit) => {
  await openChat(visit);
  await press(visit, ({ chats }) => chats.menu);
  await see(visit.page, '[role=menu]');
};

/** Opens the transcript, with its summary beside it where there is room. */
export const openText = async (visit: DialogVisit) => {
  await goOn(visit, visit.there.text);
  await see(visit.page, '.line');
};

export const openSummary = async (visit: DialogVisit) => {
  await openText(visit);
  if (visit.look.width !== 'wide') await visit.page.getByRole('tab').nth(1).click();
  await see(visit.page, '.point');
};

/** Opens who speaks in the first line, by its key. */
export const openSpeakers = async (visit: DialogVisit) => {
  await openText(visit);
  await visit.page.locator('.line__text').first().press('s');
  await see(visit.page, '[role=menu]');
};

const openPaste = async (visit: DialogVisit) => {
  await goOn(visit, '#/chats');
  await press(visit, ({ chats }) => chats.paste);
  await see(visit.page, 'dialog textarea');
};

export const dialogScreens: Record<string, DialogWay> = {
  paste: openPaste,
  'paste-refused': async (visit) => {
    const { page } = visit;
    await openPaste(visit);
    await page.locator('dialog textarea').fill('Nobody says this.');
    await page.locator('dialog .button--primary').click();
    await see(page, '[role=alert]');
  },
  me: async (visit) => {
    await openChatMenu(visit);
    await visit.page.getByRole('menuitem', { name: wordsOf(visit.look).chats.me.action }).click();
    await see(visit.page, '.people');
  },
  picture: async (visit) => {
    await openChat(visit);
    await visit.page.locator('button.picture').click();
    await see(visit.page, '.lightbox');
  },
  'speaker-rename': async (visit) => {
    await openSpeakers(visit);
    await visit.page.getByRole('menuitem').first().click();
    await see(visit.page, '.naming');
  },
  'speaker-new': async (visit) => {
    const { page } = visit;
    await openSpeakers(visit);
    await page.getByRole('menuitem').nth(2).press('ArrowRight');
    const { someoneNew } = wordsOf(visit.look).speakers;
    await page.getByRole('menuitem', { name: someoneNew }).click();
    await see(page, '.naming');
  },
  'version-remove': async (visit) => {
    await openSummary(visit);
    await press(visit, ({ summary }) => summary.versions);
    await visit.page.getByRole('menuitem').last().click();
    await see(visit.page, 'dialog[open]');
  },
  'bin-delete-one': async (visit) => {
    await goOn(visit, '#/bin');
    await visit.page.locator('.bin__item .icon-button').click();
    await see(visit.page, 'dialog[open]');
  },
  'sound-delete': async (visit) => {
    await openSettings(visit);
    await visit.page
      .getByLabel(wordsOf(visit.look).settings.sound, { exact: true })
      .selectOption('30');
    await see(visit.page, 'dialog[open]');
  },
  licence: async (visit) => {
    await goOn(visit, '#/models');
    await press(visit, ({ models }) => models.download);
    await see(visit.page, '.licence');
  },
  'model-remove': async (visit) => {
    await goOn(visit, '#/models');
    await press(visit, ({ models }) => models.remove);
    await see(visit.page, 'dialog[open]');
  },
  // Last: the rows stay chosen.
  'sharing-many': async (visit) => {
    const { page, look } = visit;
    await goOn(visit, '#/');
    for (const at of [0, 1])
      await page
        .locator('.row')
        .nth(at)
        .click({ modifiers: ['Control'] });
    await press(visit, ({ selection }) => selection.export);
    await page.getByRole('menuitem', { name: wordsOf(look).sharing.action }).click();
    await see(page, '.sharing__piece');
  },
};
