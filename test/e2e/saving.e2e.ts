/** What came with a message, saved from the page and from the window: the bytes, under its name, and nothing started. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { whatsApp, whatsAppZip } from '../helpers/chats';
import { openInChromium } from './helpers/chromium';
import { electronShell, launchElectron } from './helpers/electron';
import { keepPicture } from './helpers/inspect';
import { CLI, makeFolder } from './helpers/paths';
import { saveInto } from './helpers/saving';
import { goTo } from './helpers/screens';

const { folder, remove } = makeFolder();
afterAll(remove);

const NAME = '00000001-offer.html';
const PAGE = '<script>document.title = "started"</script>';

/** A library with a chat in which somebody sent a page; returns the address of the chat. */
function importInto(library: string): string {
  const chat = whatsApp(['Anna', `\u200e<attached: ${NAME}>`], ['Ben', 'Thanks'], ['Anna', 'ok?']);
  const zip = path.join(folder, 'WhatsApp Chat - Anna.zip');
  writeFileSync(zip, whatsAppZip(chat, { [NAME]: PAGE }));
  const cli = [CLI, 'import', zip, '--me', 'Ben', '--json'];
  const printed = execFileSync(process.execPath, [...cli, '--library', library]);
  return `#/chats/${JSON.parse(String(printed)).chats[0].chat.id}`;
}

it('is downloaded by the browser', async () => {
  const library = path.join(folder, 'page');
  const chat = importInto(library);
  const { page, close } = await openInChromium(library);
  await goTo(page, chat);
  const started = page.waitForEvent('download');
  await page.locator('.file-row').click();
  const download = await started;
  expect(download.suggestedFilename()).toBe(NAME);
  expect(readFileSync(await download.path(), 'utf8')).toBe(PAGE);
  await page.locator('.bubble__draft').last().click();
  await keepPicture(page, 'chromium-chat-earlier');
  await close();
});

it('is copied out of the window to where the person says', async (test) => {
  if (electronShell.missing) return test.skip(`cannot run: ${electronShell.missing}`);
  const library = path.join(folder, 'window');
  const chat = importInto(library);
  const open = await launchElectron(library);
  const { page, close } = open;
  await saveInto(folder, open);
  const target = path.join(folder, NAME);
  await goTo(page, chat);
  await page.locator('.file-row').click();
  await expect.poll(() => existsSync(target) && readFileSync(target, 'utf8')).toBe(PAGE);
  expect(await page.title()).not.toBe('started');
  await close();
});
