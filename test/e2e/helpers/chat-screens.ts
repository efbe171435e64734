/** The screens of a chat, and the way to each. */
import { askOf, goTo, press, see, type Visit, type Way, wordsOf } from './screens';

const CHAT = [
  'Maya: Did the bread sell out?',
  'Sam: every single one, thanks for asking!',
  'Maya: We decided with Thomas to bake more on Saturday.',
  'Maya: Shall we meet at the bakery on Friday at ten?',
].join('\n');

/** Pastes a chat, which opens it, and says who is who; pasted again, nothing is new in it. */
const openPasted = async (visit: Visit) => {
  const { page } = visit;
  await goTo(page, '#/chats');
  await press(visit, ({ chats }) => chats.paste);
  await page.locator('dialog textarea').fill(CHAT);
  await page.locator('dialog .button--primary').click();
  await see(page, '.bubble');
  const people = page.locator('.people');
  if (await people.isVisible()) {
    await people.getByRole('radio', { name: 'Sam' }).check();
    await page.locator('dialog .button--primary').click();
  }
  await see(page, '.bubble--mine');
  // What was brought in is told over what the pictures are of.
  const told = page.locator('.toast .icon-button').first();
  if (await told.isVisible()) await told.click();
};

/** What is asked about a chat that `open` opens; `word` is in it, and `question` is answered there. */
export const asksAboutChat = (
  open: Way,
  { word, question }: { word: string; question: string },
): Record<string, Way> => ({
  'chat-summary': async (visit) => {
    await open(visit);
    await press(visit, ({ chats }) => chats.menu);
    await visit.page.getByRole('menuitem').first().click();
    await see(visit.page, '.digest__text');
  },
  chats: async ({ page }) => {
    await goTo(page, '#/chats');
    await see(page, '.row');
  },
  'chat-find': async (visit) => {
    await open(visit);
    await press(visit, ({ chats }) => chats.find.open);
    await visit.page.locator('.find__input').fill(word);
    await see(visit.page, '.find__hit');
  },
  'chat-ask': async (visit) => {
    await open(visit);
    await press(visit, ({ ask }) => ask.chat);
    await askOf(visit, visit.page.locator('.panel .ask input'), question);
  },
  'chat-catch-up': async (visit) => {
    await open(visit);
    await press(visit, ({ chats }) => chats.catchUp.action);
    await see(visit.page, '.digest');
  },
  'chat-style': async (visit) => {
    await open(visit);
    await press(visit, ({ chats }) => chats.menu);
    const style = wordsOf(visit.look).chats.style.action;
    await visit.page.getByRole('menuitem', { name: style }).click();
    await see(visit.page, '.style__facts');
  },
});

/** A chat, and what is asked about it. */
export const chatScreens: Record<string, Way> = {
  chat: async (visit) => {
    await openPasted(visit);
    // All three: the picture would catch the others on their way.
    await see(visit.page, 'button.chip >> nth=2');
  },
  ...asksAboutChat(openPasted, { word: 'bread', question: 'When do we meet at the bakery?' }),
};
