/** `npm run package`: the installers of this platform; with `--dir` an unpacked folder in release/. */
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'electron-builder';
import './build.mjs';
import { makeDeb } from './deb.mjs';
import { describeElectron, downloadElectron, findElectron, nativeFor } from './electron.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Fuses that came later than release 22, which is what tests can have here: its wire has no place for them. */
const laterFuses = (version) =>
  Number.parseInt(version, 10) >= 29 ? { grantFileProtocolExtraPrivileges: false } : {};

/** A folder given in place of a release may carry things of its own, such as an app that would start instead of ours. */
const removeForeignFiles = ({ appOutDir }) =>
  Promise.all(
    ['.DirIcon', 'resources/app', 'better_sqlite3.node'].map((name) =>
      rm(path.join(appOutDir, name), { recursive: true, force: true }),
    ),
  );

async function stageNative(program, electron) {
  const folder = path.join(root, 'dist', 'native', 'package');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(await nativeFor(program, electron), path.join(folder, 'better_sqlite3.node'));
}

const program = findElectron() ?? (await downloadElectron());
if (!program) throw new Error("Electron's program could not be fetched; nothing was packaged.");
const electron = describeElectron(program);
await stageNative(program, electron);
/** `what` says whether a folder is to be made, or which folder the installers are made of. */
const pack = (what) =>
  build({
    projectDir: root,
    ...what,
    config: {
      extends: 'electron-builder.yml',
      electronVersion: electron.version,
      ...(process.env.ELECTRON_OVERRIDE_DIST_PATH
        ? { electronDist: process.env.ELECTRON_OVERRIDE_DIST_PATH }
        : {}),
      electronFuses: laterFuses(electron.version),
      afterPack: removeForeignFiles,
    },
  });

/** Both are made of the one folder; the AppImage last, since its tool has to be fetched and the .deb needs nothing. */
async function packLinux() {
  await pack({ dir: true });
  const [folder, architecture] =
    process.arch === 'arm64' ? ['linux-arm64-unpacked', 'arm64'] : ['linux-unpacked', 'amd64'];
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const unpacked = path.join(root, 'release', folder);
  const deb = await makeDeb({ root, unpacked, manifest, architecture });
  console.log(`Made ${deb}.`);
  await pack({ prepackaged: unpacked }).catch(({ message }) => {
    const [why] = message.trim().split('\n');
    console.error(`The AppImage was not made: ${why}. The .deb is whole.`);
  });
}

if (process.argv.includes('--dir')) await pack({ dir: true });
else if (process.platform === 'linux') await packLinux();
else await pack({});
