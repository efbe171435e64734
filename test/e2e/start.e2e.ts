/** `npm start` on both kinds of machine: the window where there can be one, a plain sentence and a link elsewhere. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { electronFolder } from './helpers/electron';
import { makeFolder, ROOT } from './helpers/paths';
import { descendantsOf } from './helpers/processes';

const { folder, remove } = makeFolder();
let child: ChildProcess;
let printed = '';

function start(args: string[], env: Record<string, string | undefined>): void {
  printed = '';
  const script = path.join(ROOT, 'scripts', 'start.mjs');
  child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env } });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => {
      printed += piece;
    });
}

/** Waits until something was printed, and gives the first group of it. */
async function waitFor(pattern: RegExp): Promise<string> {
  await expect.poll(() => printed, { timeout: 30_000 }).toMatch(pattern);
  return pattern.exec(printed)?.[1] ?? '';
}

afterEach(async () => {
  const ended = new Promise((resolve) => child.once('close', resolve));
  const below = descendantsOf(child.pid as number);
  for (const { id } of below.slice(0, 1)) process.kill(id, 'SIGTERM');
  await ended;
});
afterAll(remove);

describe('npm start', () => {
  it('says why there is no window, and serves the same app', async () => {
    const without = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
    start(['--no-open', `--library=${path.join(folder, 'browser')}`], without);
    const link = await waitFor(/(http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]+)/);
    expect(printed).toMatch(/window cannot be opened here: there is no display/);
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(303);
  });

  it.skipIf(!electronFolder)('opens the window where Electron can be had', async () => {
    const flags = ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];
    start([...flags, `--library=${path.join(folder, 'window')}`], {
      ELECTRON_OVERRIDE_DIST_PATH: electronFolder as string,
      ELECTRON_USER_DATA: path.join(folder, 'user'),
    });
    const port = await waitFor(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/);
    const pages = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
      return ((await answer.json()) as { url: string }[]).map(({ url }) => url);
    };
    await expect.poll(pages, { timeout: 20_000 }).toEqual(['nanodesk://app/']);
    expect(printed).not.toMatch(/cannot be opened/);
  });
});
