/** Every menu that no other screen has, open; each begins anew, wherever the page was. */
import {
  type DialogWay,
  goOn,
  openChat,
  openChatMenu,
  openSpeakers,
  openSummary,
  openText,
} from './dialog-screens';
import { press, see, type Visit } from './screens';

const seeMenu = ({ page }: Visit) => see(page, '[role=menu]');

/** Opens a menu within the one that is open, from its entry. */
const openWithin = async ({ page }: Visit, at: number) => {
  await page.locator('.menu__item[aria-haspopup]').nth(at).press('ArrowRight');
  await page.locator('[role=menu]').nth(1).waitFor();
};

export const menuScreens: Record<string, DialogWay> = {
  'menu-jump': async (visit) => {
    await openChat(visit);
    await press(visit, ({ chats }) => chats.jump);
    await see(visit.page, '.jump');
  },
  'menu-chat': openChatMenu,
  'menu-chat-export': async (visit) => {
    await openChatMenu(visit);
    await openWithin(visit, 0);
  },
  'menu-recording': async (visit) => {
    await openText(visit);
    await press(visit, ({ recording }) => recording.menu);
    await seeMenu(visit);
  },
  'menu-speed': async (visit) => {
    await goOn(visit, visit.recording);
    await visit.page.locator('.player__speed').click();
    await seeMenu(visit);
  },
  'menu-said-by': async (visit) => {
    await openSpeakers(visit);
    await openWithin(visit, 0);
  },
  'menu-template': async (visit) => {
    await openSummary(visit);
    await visit.page.locator('.picker__template').click();
    await seeMenu(visit);
  },
  'menu-versions': async (visit) => {
    await openSummary(visit);
    await press(visit, ({ summary }) => summary.versions);
    await seeMenu(visit);
  },
  'menu-promises': async (visit) => {
    await goOn(visit, '#/promises');
    await press(visit, (words) => words.export.button);
    await seeMenu(visit);
  },
  'menu-view-within': async (visit) => {
    await goOn(visit, '#/');
    await press(visit, ({ view }) => view.label);
    await openWithin(visit, 0);
  },
};
