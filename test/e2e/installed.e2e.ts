/** The package in a clean Debian without a network: installed, started, used, updated, removed. Run by scripts/try-deb.sh. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as debian from './helpers/installed';
import { lines, recordingRow, waitUntilReady } from './helpers/journey';
import { CLI, ROOT, SENTENCE } from './helpers/paths';
import { descendantsOf } from './helpers/processes';

const PICTURES = path.join(ROOT, 'test-results', 'installed');
const OPENED = {
  'voice memo.wav': SENTENCE,
  'call.m4a': path.join(ROOT, 'test/fixtures/audio/lc-44100.m4a'),
  'bakery-chat.txt': path.join(ROOT, 'demo', 'bakery-chat.txt'),
};
/** In both sound files that are opened. */
const SAID = /Quilter is the apostle/;
/** Words of what was recorded and of what was written. */
const PRIVATE = ['best of times', 'Quilter', 'bakery'];

let open: Awaited<ReturnType<typeof debian.openInstalled>>;
let before: string[];

const place = (): string => new URL(open.page.url()).hash;
const picture = (name: string) =>
  open.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
const openWith = (name: string) =>
  debian.run('gio', 'launch', '/usr/share/applications/nanodesk.desktop', `/home/anna/${name}`);
/** The built command line of the source tree, on the library of the installed program. */
const cli = (...words: string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [CLI, ...words, '--json', '--library', debian.LIBRARY], {
      encoding: 'utf8',
    }),
  );

beforeAll(() => {
  mkdirSync(PICTURES, { recursive: true });
  for (const [name, file] of Object.entries(OPENED)) cpSync(file, path.join(debian.HOME, name));
  before = debian.systemFiles();
});
afterAll(() => open?.kill());

it('is installed by apt, which needs nothing else for it', () => {
  const told = debian.apt('install', '--no-install-recommends', '/var/tmp/older.deb');
  expect(told).toContain('0 upgraded, 1 newly installed');
});

it('starts from its desktop entry as an ordinary user, in its sandbox', async () => {
  open = await debian.openInstalled();
  await open.page.getByText('First steps').waitFor();
  await picture('first-start');
  const all = descendantsOf(open.child.pid as number);
  expect(all.map(({ command }) => command).join()).not.toContain('no-sandbox');
  const page = all.find(({ command }) => command.includes('--type=renderer'));
  const status = readFileSync(`/proc/${page?.id}/status`, 'utf8');
  expect(status).toMatch(/^Uid:\t1000\t1000\t/m);
  expect(status).toMatch(/^Seccomp:\t2$/m);
  // Its number in a namespace of its own beside the one that we see.
  expect(status).toMatch(/^NSpid:\t\d+\t\d+/m);
});

it('writes the sample down and sums it up', async () => {
  const { page } = open;
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.getByText('Written down and summed up', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Read and hear it' }).click();
  await waitUntilReady(page);
  expect((await lines(page).allTextContents()).join(' ')).toMatch(/best of times/i);
  await picture('sample');
});

it.each(['voice memo.wav', 'call.m4a'])(
  'takes in %s, opened with it, in its one window',
  async (name) => {
    const { page } = open;
    await page.evaluate("location.hash = '#/'");
    openWith(name);
    await expect.poll(place, { timeout: 120_000 }).toMatch(/^#\/recordings\/[a-z0-9]+$/);
    await waitUntilReady(page);
    expect(await lines(page).first().textContent()).toMatch(SAID);
  },
);

it('takes in a chat, opened with it, and drafts a reply', async () => {
  const { page } = open;
  openWith('bakery-chat.txt');
  await expect.poll(place, { timeout: 120_000 }).toMatch(/^#\/chats\/[a-z0-9]+$/);
  await page.getByRole('radio', { name: 'Thomas' }).check();
  await page.getByRole('button', { name: 'That is me' }).click();
  await page.locator('button.chip').first().click();
  expect(await page.getByRole('textbox', { name: 'Your reply' }).inputValue()).not.toBe('');
  await picture('reply');
});

it('is what the system opens a nanodesk: link with', async () => {
  const { page } = open;
  const [first] = (cli('list') as { recordings: { id: string }[] }).recordings;
  debian.run('xdg-open', `nanodesk://recordings/${first?.id}`);
  await expect.poll(place).toBe(`#/recordings/${first?.id}`);
  debian.run('xdg-open', 'nanodesk://record/now');
  await recordingRow(page, SAID).first().click();
  expect(open.problems).toEqual([]);
});

it('keeps what it was given in the library and nowhere else', async () => {
  await open.close();
  const listed = cli('list') as { recordings: { title: string }[] };
  expect(listed.recordings).toHaveLength(3);
  const holding = PRIVATE.flatMap((words) => filesWith(words));
  expect(holding).toEqual([]);
});

/** Files outside the library that hold these words, in the home or where programs put what they will not need again. */
function filesWith(words: string): string[] {
  const homes = readdirSync(debian.HOME).filter((name) => name.startsWith('.'));
  const places = [
    ...homes.map((name) => path.join(debian.HOME, name)),
    path.join(debian.DEBIAN, 'tmp'),
  ];
  const without = ['--exclude-dir=nanodesk', '--exclude-dir=.X11-unix'];
  const found = ['-rlia', ...without, '-e', words, ...places];
  return spawnSync('grep', found, { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
}

it('is updated, and its library stays bit for bit', () => {
  const kept = debian.hashesOf(debian.LIBRARY);
  expect(debian.apt('install', '/var/tmp/newer.deb')).toContain('1 upgraded, 0 newly installed');
  expect(debian.hashesOf(debian.LIBRARY)).toEqual(kept);
  const gone = path.join(debian.DEBIAN, 'usr/lib/nanodesk/gone-later');
  expect(existsSync(gone)).toBe(false);
});

it('shows after the update what was there before', async () => {
  open = await debian.openInstalled();
  await recordingRow(open.page, SAID).first().click();
  await lines(open.page).first().waitFor();
  await picture('updated');
  await open.close();
});

it('leaves nothing of its own behind, and nothing to purge, after it is removed', () => {
  const kept = debian.hashesOf(debian.LIBRARY);
  debian.apt('remove', 'nanodesk');
  expect(debian.systemFiles()).toEqual(before);
  expect(debian.hashesOf(debian.LIBRARY)).toEqual(kept);
  const known = spawnSync('chroot', [debian.DEBIAN, 'dpkg-query', '-W', 'nanodesk']);
  expect(known.status).toBe(1);
});
