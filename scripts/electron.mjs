/** Finds Electron's program, and its own build of better-sqlite3; fetches each once where that can be done. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const npmPackage = path.join(root, 'node_modules', 'electron');
const nativeFolder = path.join(root, 'dist', 'native');
const BINDING = 'better_sqlite3.node';

const PROBE_MS = 5_000;
const DOWNLOAD_MS = 120_000;

/** Path of the program that is here already, or null. `ELECTRON_OVERRIDE_DIST_PATH` names a folder with another one. */
export function findElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = path.join(npmPackage, 'path.txt');
  const relative = existsSync(name) ? readFileSync(name, 'utf8') : defaultName();
  const program = given ? path.join(given, relative) : path.join(npmPackage, 'dist', relative);
  return existsSync(program) ? program : null;
}

const defaultName = () =>
  ({ darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' })[process.platform] ??
  'electron';

/** Fetches the npm package's program. Null where the network does not reach it: told within seconds. */
export async function downloadElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || !(await canReachGitHub())) return null;
  console.log('Fetching Electron once (about 110 MB, two minutes at most) …');
  const child = spawn(process.execPath, [path.join(npmPackage, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: DOWNLOAD_MS,
  });
  await new Promise((resolve) => child.once('close', resolve));
  return findElectron();
}

/** A mirror or a proxy that someone set up is trusted to work; otherwise one short question saves a long wait. */
async function canReachGitHub() {
  const { env } = process;
  if (env.ELECTRON_MIRROR || env.npm_config_electron_mirror || env.HTTPS_PROXY || env.https_proxy)
    return true;
  const request = { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) };
  return fetch('https://github.com/electron/electron', request).then(
    (response) => response.ok,
    () => false,
  );
}

/** Asks a program which Electron it is: `{version, abi}`. Throws where it cannot run. */
export function describeElectron(program) {
  const question = 'JSON.stringify([process.versions.electron, process.versions.modules])';
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { stdout, status } = spawnSync(program, ['-p', question], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} does not run on this computer.`);
  const [version, abi] = JSON.parse(stdout);
  return { version, abi };
}

/**
 * Path of better-sqlite3 built for this Electron: made before, beside the program, or fetched (else compiled) now
 * in a folder of its own, so that Node's build in node_modules stays. Throws where none can be had.
 */
export async function nativeFor(program, { version, abi }) {
  const kept = path.join(nativeFolder, `abi-${abi}`, BINDING);
  const beside = path.join(path.dirname(program), BINDING);
  const found = [kept, beside].find((file) => existsSync(file));
  if (found) return found;
  const folder = await makeBuildFolder();
  try {
    const { rebuild } = await import('@electron/rebuild');
    await rebuild({ buildPath: folder, electronVersion: version, force: true });
    await mkdir(path.dirname(kept), { recursive: true });
    const built = path.join(folder, 'node_modules', 'better-sqlite3', 'build', 'Release', BINDING);
    await cp(built, kept);
    return kept;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A project with better-sqlite3 in it and nothing else. */
async function makeBuildFolder() {
  await mkdir(nativeFolder, { recursive: true });
  const folder = await mkdtemp(path.join(nativeFolder, 'build-'));
  const manifest = createRequire(import.meta.url).resolve('better-sqlite3/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const project = { name: 'native', version: '1.0.0', dependencies: { 'better-sqlite3': version } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(project));
  const from = path.dirname(manifest);
  await cp(from, path.join(folder, 'node_modules', 'better-sqlite3'), {
    recursive: true,
    filter: (file) => path.relative(from, file).split(path.sep)[0] !== 'build',
  });
  return folder;
}
