/** What a person brings into a real Electron lies in the library alone, is closed to others, and goes without a trace. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../helpers/library';
import { openToOthers } from '../helpers/modes';
import { tracesOf } from '../helpers/traces';
import { electronShell, launchElectron } from './helpers/electron';
import { chooseFile, editLine, recordingRow, search, waitUntilReady } from './helpers/journey';
import { makeFolder } from './helpers/paths';
import { descendantsOf } from './helpers/processes';

const SAID = ['zwcapybara', 'zwdugonghi', 'zwechidnas'] as const;
const [title, said, edited, asked, sender, wrote, tag, drafted] = [
  ...['zwaxolotl', ...SAID, 'zwfossafox', 'zwgharials', 'zwhoatzins', 'zwibexgoat'],
] as [string, string, string, string, string, string, string, string];
const WORDS = [title, said, edited, asked, sender, wrote, tag, drafted];

const TALK = [`Anna: We launch ${said} in May.`, `Ben: I will write to ${asked} by Friday.`];
const CHAT = [`${sender}: Shall we meet at ${wrote}?`, 'Ben: Yes, gladly.', `${sender}: At ten?`];

/** Everything that a program may write to lies below one folder, and the umask protects nothing. */
function ownPlace() {
  const { folder, remove } = makeFolder();
  const names = { HOME: 'home', XDG_CONFIG_HOME: 'home/.config', XDG_CACHE_HOME: 'home/.cache' };
  const places = { ...names, XDG_DATA_HOME: 'home/.local/share', TMPDIR: 'tmp' };
  const before = { ...process.env };
  for (const [name, place] of Object.entries(places)) {
    process.env[name] = path.join(folder, place);
    mkdirSync(process.env[name] as string, { recursive: true, mode: 0o700 });
  }
  const umask = process.umask(0);
  const leave = () => {
    process.umask(umask);
    process.env = before;
    remove();
  };
  return { folder, library: path.join(folder, 'library'), leave };
}

/** A call as the page makes it. */
async function ask(
  page: Page,
  name: string,
  input: object,
): Promise<Record<string, { id: string }[]>> {
  const words = `crypto.randomUUID(), ${JSON.stringify(name)}, ${JSON.stringify(input)}`;
  return ((await page.evaluate(`window.nanodesk.request(${words})`)) as { data: never }).data;
}

describe('in Electron 22', () => {
  if (electronShell.missing) return it.skip(`cannot run: ${electronShell.missing}`, () => {});
  let place: ReturnType<typeof ownPlace>;
  let open: Awaited<ReturnType<typeof launchElectron>>;
  const outside = () =>
    tracesOf(WORDS, place.folder).filter((trace) => !trace.includes(`${place.library}/`));
  beforeAll(async () => {
    place = ownPlace();
    open = await launchElectron(place.library);
  });
  afterAll(async () => {
    await open?.close();
    place.leave();
  });

  it('a day’s work shows its words to no other process', async () => {
    const { page } = open;
    const given = path.join(place.folder, `${title}.txt`);
    writeFileSync(given, TALK.join('\n'));
    await chooseFile(page, given);
    await recordingRow(page, title).click();
    await waitUntilReady(page);
    const { recordings } = await ask(page, 'recordings.list', {});
    await ask(page, 'tags.change', { ids: recordings!.map(({ id }) => id), add: [tag] });
    await editLine(page, 0, `We launch ${edited} in May.`);
    await (await search(page, asked)).first().click();
    await page.getByRole('link', { name: 'Chats' }).click();
    await page.getByRole('button', { name: 'Paste a chat' }).click();
    await page.getByRole('textbox', { name: 'Messages' }).fill(CHAT.join('\n'));
    await page.locator('dialog .button--primary').click();
    await page.getByRole('radio', { name: 'Ben' }).check();
    await page.getByRole('button', { name: 'That is me' }).click();
    await page.locator('button.chip').first().click();
    await page.getByRole('textbox', { name: 'Your reply' }).fill(`At ten, ${drafted}.`);
    const started = descendantsOf(open.handle.process().pid as number);
    expect(started.map(({ command }) => command).join().length).toBeGreaterThan(100);
    expect(started.filter(({ command }) => WORDS.some((word) => command.includes(word)))).toEqual(
      [],
    );
    rmSync(given);
  });

  it('lies in the library alone, where nobody else may read it', async () => {
    await open.close();
    expect(outside()).toEqual([]);
    expect(WORDS.filter((word) => tracesOf([word], place.library).length === 0)).toEqual([drafted]);
    const profile = `${place.library}-user`;
    expect(filesBelow(profile).length).toBeGreaterThan(10);
    const homes = ['home', 'tmp'].map((name) => path.join(place.folder, name));
    expect(openToOthers(place.library, profile, ...homes)).toEqual([]);
  });

  it('goes without a trace', async () => {
    open = await launchElectron(place.library);
    const { page } = open;
    await recordingRow(page, title).waitFor();
    const { recordings } = await ask(page, 'recordings.list', {});
    const { chats } = await ask(page, 'chats.list', {});
    const ids = [...recordings!, ...chats!].map(({ id }) => id);
    expect(ids).toHaveLength(2);
    await ask(page, 'bin.put', { ids });
    await ask(page, 'bin.empty', {});
    await open.close();
    expect(tracesOf(WORDS, place.folder)).toEqual([]);
  });
});
