/** The screens that show what people said, wrote and are called, where they do so in Arabic. */

import { asksAboutChat } from './chat-screens';
import type { FilledLibrary } from './filled-library';
import { binScreens } from './library-screens';
import {
  askOf,
  goTo,
  mainScreens,
  moreScreens,
  openRecording,
  openSummary,
  press,
  searchFor,
  see,
  type Visit,
  type Way,
} from './screens';

const COFFEE = 'القهوة';

const only = (screens: Record<string, Way>, ...names: string[]): Record<string, Way> =>
  Object.fromEntries(names.map((name) => [name, screens[name]!]));

/** Opens another kind of summary, which is made already. */
const openKind = async (visit: Visit, type: string) => {
  await openSummary(visit);
  await visit.page.locator(`input[type=radio][value=${type}]`).check({ force: true });
};

const ofRecording: Record<string, Way> = {
  ...only(mainScreens, 'recording', 'summary'),
  ...only(moreScreens, 'quotes', 'point-edit', 'edit', 'speakers', 'sharing'),
  actions: async (visit) => {
    await openKind(visit, 'actions');
    await see(visit.page, '.point__fact');
  },
  chapters: async (visit) => {
    await openKind(visit, 'chapters');
    await see(visit.page, '.point__title');
  },
  ask: async (visit) => {
    await openSummary(visit);
    await askOf(visit, visit.page.locator('.summary .ask input'), 'متى يرسل توماس القائمة؟');
  },
  tags: async (visit) => {
    const { page } = visit;
    await openRecording(visit);
    await page.locator('.tag--add').click();
    await page.locator('.tag__field').fill('مخبز الحي القديم');
    await page.locator('.tag__field').press('Enter');
    await page.locator('.tag__field').press('Escape');
    await see(page, '.tags .tag__name');
  },
  ...binScreens,
};

/** In this order: at the end nothing is in the bin. */
export function arabicScreens({ chat }: FilledLibrary): Record<string, Way> {
  const openChat: Way = async ({ page }) => {
    await goTo(page, chat);
    await see(page, '.bubble--mine');
  };
  const screens: Record<string, Way> = {
    ...only(mainScreens, 'library'),
    search: (visit) => searchFor(visit, COFFEE),
    'palette-found': async ({ page, recording: hash }) => {
      await goTo(page, hash);
      await see(page, '.line');
      await page.keyboard.press('Control+K');
      await page.locator('.palette__input').fill(COFFEE);
      await see(page, '.palette__about');
    },
    ...ofRecording,
    chat: openChat,
    ...asksAboutChat(openChat, { word: 'الخبز', question: 'متى نلتقي في المخبز؟' }),
    'chat-draft': async (visit) => {
      await openChat(visit);
      await visit.page.locator('.bubble__draft').first().click();
      await see(visit.page, '.dock__answering');
      await visit.page.locator('.compose__box').fill('نعم، نلتقي يوم الجمعة');
    },
    me: async (visit) => {
      await openChat(visit);
      await press(visit, ({ chats }) => chats.menu);
      await visit.page.getByRole('menuitem').nth(1).click();
      await see(visit.page, '.people');
    },
    ...only(moreScreens, 'promises', 'promise-edit'),
  };
  return Object.fromEntries(Object.entries(screens).map(([name, way]) => [`arabic-${name}`, way]));
}
