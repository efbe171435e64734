/** A clean Debian in a folder, as scripts/try-deb.sh makes it: what root does there, and what the person who lives there does. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pageOf } from './electron';
import { type OpenShell, watchProblems } from './shell';

/** The folder. */
export const DEBIAN = process.env.INSTALLED_ROOT ?? '';
export const HOME = path.join(DEBIAN, 'home', 'anna');
export const LIBRARY = path.join(HOME, '.local', 'share', 'nanodesk');

/** Not chroot: the kernel gives nobody who lives in one a namespace, and Chromium's sandbox is made of them. */
const MOVE_IN = `cd "$INSTALLED_ROOT" && pivot_root . mnt && cd / && umount -l /mnt &&
  exec setpriv --reuid anna --regid anna --init-groups env --ignore-environment HOME=/home/anna USER=anna \\
    PATH=/usr/bin:/bin LANG=C.UTF-8 DISPLAY="$DISPLAY" --chdir=/home/anna "$@"`;

const asAnna = (words: readonly string[]): string[] => [
  ...['--mount', '--propagation', 'private', 'bash', '-c', MOVE_IN, 'anna'],
  ...words,
];

/** Runs a program there as an ordinary user and returns what it printed. */
export const run = (...words: string[]): string =>
  execFileSync('unshare', asAnna(words), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Installs, updates or removes there. */
export const apt = (...words: string[]): string =>
  execFileSync('chroot', [DEBIAN, 'apt-get', '-y', ...words], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The words that the desktop entry starts the program with, as a desktop reads them. */
export function wordsOfEntry(): string[] {
  const entry = path.join(DEBIAN, 'usr/share/applications/nanodesk.desktop');
  const [, words = ''] = /^Exec=(.*)$/m.exec(readFileSync(entry, 'utf8')) ?? [];
  return words.split(' ').filter((word) => word !== '%U');
}

/** Real weights, drawn without a graphics card, on a machine that may have other work. */
const WORK_MS = 240_000;

/** Starts it from its desktop entry, so that a test can look into its window. */
export async function openInstalled(): Promise<OpenShell & { child: ChildProcess }> {
  const words = [...wordsOfEntry(), '--remote-debugging-port=0'];
  const child = spawn('unshare', asAnna(words), { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const page = await pageOf(child);
  page.setDefaultTimeout(WORK_MS);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    child,
    page,
    problems: watchProblems(page),
    workerId: async () => null,
    close: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** Hashes of all files below a folder, by their paths. */
export const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .sort()
      .map((file) => [
        path.relative(folder, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );

/** What the package managers note for themselves, what mounts show, and what the person has. */
const NOT_ITS_OWN = ['proc', 'dev', 'tmp', 'home', 'var/lib/dpkg', 'var/lib/apt', 'var/cache/apt']
  .concat('var/log', 'var/tmp')
  .flatMap((folder) => ['-path', path.join(DEBIAN, folder), '-o']);

/** Every file and folder of the system, with its kind, rights, owner, size and where it points. */
export const systemFiles = (): string[] =>
  execFileSync(
    'find',
    [
      ...[DEBIAN, '-xdev', '(', ...NOT_ITS_OWN, '-false', ')', '-prune', '-o'],
      ...['(', '-type', 'd', '-printf', '%P %y %m %U\\n', ')', '-o'],
      ...['-printf', '%P %y %m %U %s %l\\n'],
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
    .trimEnd()
    .split('\n')
    .sort();
