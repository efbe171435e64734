/** The app in a real Electron's window: from the source tree, and from the packaged folder. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { _electron, chromium, type ElectronApplication, type Page } from 'playwright-core';
import { findElectronFolder, ROOT } from './paths';
import { descendantsOf, killed } from './processes';
import { MICROPHONE, type OpenShell, type Shell, watchProblems } from './shell';

/** Folder of Electron 22; null where it cannot be had. */
export const electronFolder = findElectronFolder();
const missing = electronFolder ? undefined : '../shared/electron22/setup.sh is not there';
const LOADER = path.join(ROOT, 'node_modules/playwright-core/lib/server/electron/loader.js');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--lang=en-US'];

/**
 * A folder whose program is ours behind playwright's own loader, which holds back `ready` until the debugger is there:
 * a window that opens while it attaches would wait for it for ever.
 */
function makeAppFolder(library: string): string {
  const folder = `${library}-app`;
  mkdirSync(folder, { recursive: true });
  const manifest = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ ...JSON.parse(manifest), main: 'main.cjs', type: 'commonjs' }),
  );
  const parts = [LOADER, path.join(ROOT, 'dist', 'desktop.cjs')];
  const program = parts.map((file) => `require(${JSON.stringify(file)});`).join('\n');
  writeFileSync(path.join(folder, 'main.cjs'), program);
  return folder;
}

/** The program of Electron 22; only where there is one. */
export const electronProgram = path.join(electronFolder ?? '', 'electron');

/** Launches the built app; `handle` reaches its main process. `program` stands in for Electron. */
export async function launchElectron(
  library: string,
  flags: readonly string[] = MICROPHONE,
  program = electronProgram,
): Promise<OpenShell & { handle: ElectronApplication; died(): string | null }> {
  const handle = await _electron.launch({
    executablePath: program,
    args: [...FLAGS, ...flags, makeAppFolder(library), `--library=${library}`],
    env: { ...(process.env as Record<string, string>), ELECTRON_USER_DATA: `${library}-user` },
  });
  const page = await handle.firstWindow();
  const problems = watchProblems(page);
  const child = handle.process();
  return {
    handle,
    died: () => endOf(child),
    page,
    problems,
    workerId: async () => workerOf(child),
    close: () => handle.close(),
    kill: () => killed(child),
  };
}

/** What a program that has ended was ended by; null while it runs. */
const endOf = ({ exitCode, signalCode }: ChildProcess): string | null => {
  if (signalCode) return `died by ${signalCode}`;
  return exitCode === null ? null : `ended with ${exitCode}`;
};

export const electronShell: Shell = { name: 'Electron 22', missing, open: launchElectron };

const PROGRAM = path.join(ROOT, 'release', 'linux-unpacked', 'nanodesk');

/** Packages the app into release/linux-unpacked, as `npm run package:dir` does. */
export function packageApp(): string {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electronFolder as string };
  execFileSync(process.execPath, ['scripts/package.mjs', '--dir'], { cwd: ROOT, env });
  return PROGRAM;
}

/** Packaged anew for each file of tests, since what was built may be another by then. */
let packaged = false;

/**
 * Starts the packaged program. Its fuses refuse Node's inspector, which playwright's own launcher needs, so the test
 * attaches to Chromium's debugging port.
 */
async function openPackaged(library: string): Promise<OpenShell> {
  if (!packaged) packageApp();
  packaged = true;
  const flags = ['--remote-debugging-port=0', `--user-data-dir=${library}-user`];
  const child = spawn(PROGRAM, [...FLAGS, ...MICROPHONE, ...flags, `--library=${library}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const page = await pageOf(child);
  const close = async () => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  const kill = () => killed(child);
  return {
    page,
    problems: watchProblems(page),
    workerId: async () => workerOf(child),
    close,
    kill,
  };
}

/** The page of a packaged program that was started with `--remote-debugging-port=0` and whose errors come by a pipe. */
export async function pageOf(child: ChildProcess): Promise<Page> {
  const address = await debuggerOf(child);
  await waitForPage(new URL(address).host);
  // Playwright's defaults ask for contexts of a browser, which Electron does not have.
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The packaged app has no window.');
  return page;
}

export const packagedShell: Shell = { name: 'packaged app', missing, open: openPackaged };

const debuggerOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (piece) => {
      printed += piece;
      const found = /DevTools listening on (ws:\S+)/.exec(printed);
      if (found) resolve(found[1] as string);
    });
    child.once('close', (code) => reject(new Error(`The program ended with ${code}: ${printed}`)));
  });

/** Waits until the window shows our page: a debugger that comes earlier waits for the window, and the window for it. */
async function waitForPage(host: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const pages = (await (await fetch(`http://${host}/json/list`)).json()) as { url: string }[];
    if (pages.some(({ url }) => url.startsWith('nanodesk://app/'))) return;
    await delay(100);
  }
  throw new Error('The packaged app showed no page within ten seconds.');
}

/** Electron's utility processes differ by their kind only in the command line. */
const workerOf = (program: ChildProcess): number | null =>
  descendantsOf(program.pid as number).find(({ command }) =>
    command.includes('node.mojom.NodeService'),
  )?.id ?? null;
