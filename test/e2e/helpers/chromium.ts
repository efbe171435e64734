/** The app in Debian's Chromium, served by `nanodesk serve` over its one-time link. */
import { type ChildProcess, spawn } from 'node:child_process';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { CLI } from './paths';
import { descendantsOf, killed } from './processes';
import { MICROPHONE, type Shell, watchProblems } from './shell';

export const CHROMIUM = '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'];

/** A library by its folder, or a person's own below a folder for the data of programs: only that can be moved. */
type Place = string | { data: string };

/** Opens `nanodesk serve` for a library in a browser of its own. */
export const chromiumShell: Shell = {
  name: 'Chromium',
  open: (library) => openInChromium(library),
};

/** `program` stands in for Node. */
export async function openInChromium(
  library: Place,
  options: BrowserContextOptions = {},
  program = process.execPath,
  flags: readonly string[] = MICROPHONE,
) {
  const server = await serve(library, program);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...FLAGS, ...flags],
    // A tab that is muted cannot be listened to.
    ignoreDefaultArgs: ['--mute-audio'],
  });
  const context = await browser.newContext({ viewport: { width: 1180, height: 780 }, ...options });
  const page = await context.newPage();
  const problems = watchProblems(page);
  await page.goto(server.link);
  return {
    page,
    problems,
    link: server.link,
    workerId: async () =>
      descendantsOf(server.process.pid as number).find(({ command }) =>
        command.includes('worker.cjs'),
      )?.id ?? null,
    close: async () => {
      await browser.close();
      await end(server.process);
    },
    kill: async () => {
      await killed(server.process);
      await browser.close();
    },
  };
}

/** Starts the server and waits for the link that it prints. */
export async function serve(library: Place, program = process.execPath) {
  const args = [CLI, 'serve', '--no-open'];
  const [named, env] =
    typeof library === 'string'
      ? [['--library', library], process.env]
      : [[], { ...process.env, XDG_DATA_HOME: library.data }];
  const child = spawn(program, [...args, ...named], { stdio: ['pipe', 'pipe', 'pipe'], env });
  let printed = '';
  const link = await new Promise<string>((resolve, reject) => {
    const read = (piece: Buffer) => {
      printed += piece;
      const found = /http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]+/.exec(printed);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', (code) => reject(new Error(`serve ended with ${code}: ${printed}`)));
  });
  return { process: child, link };
}

/** Ctrl-C, and wait until it has ended. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  await ended;
}
