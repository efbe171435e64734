/** A .deb of the unpacked folder, made by dpkg-deb alone: nothing has to be fetched for it. */
import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import {
  changelog,
  control,
  copyright,
  desktopEntry,
  manualPage,
  metainfo,
  overrides,
} from './deb-papers.mjs';

const HOME = 'usr/lib/nanodesk';
const ICON_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** Writes the package beside the unpacked folder and returns its path. */
export async function makeDeb({ root, unpacked, manifest, architecture }) {
  const stage = path.join(root, 'release', 'deb');
  await rm(stage, { recursive: true, force: true });
  const put = async (file, text) => {
    const target = path.join(stage, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  };
  await cp(unpacked, path.join(stage, HOME), { recursive: true });
  await mkdir(path.join(stage, 'usr/bin'), { recursive: true });
  await symlink(`../lib/nanodesk/nanodesk`, path.join(stage, 'usr/bin/nanodesk'));
  for (const [file, text] of Object.entries(await papers(root, manifest))) await put(file, text);
  for (const size of ICON_SIZES)
    await put(
      `usr/share/icons/hicolor/${size}x${size}/apps/nanodesk.png`,
      await sharp(path.join(root, 'resources/icon.png')).resize(size, size).png().toBuffer(),
    );
  const [size] = execFileSync('du', ['-sk', stage], { encoding: 'utf8' }).split('\t');
  await put('DEBIAN/control', control(manifest, size, architecture));
  await openToAll(stage);
  // Where the kernel gives people no namespaces of their own, Chromium's sandbox needs this to be root's.
  await chmod(path.join(stage, HOME, 'chrome-sandbox'), 0o4755);
  const file = path.join(root, 'release', `nanodesk_${manifest.version}_${architecture}.deb`);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', stage, file], {
    stdio: 'ignore',
  });
  await rm(stage, { recursive: true });
  return file;
}

/** Texts by their place in the system. */
async function papers(root, manifest) {
  const read = (file) => readFile(path.join(root, file), 'utf8');
  const now = new Date();
  return {
    'usr/share/applications/nanodesk.desktop': desktopEntry(manifest.description),
    'usr/share/metainfo/app.nanodesk.desktop.metainfo.xml': metainfo(
      manifest,
      now.toISOString().slice(0, 10),
    ),
    'usr/share/doc/nanodesk/copyright': copyright(
      await read('NOTICE'),
      await read('docs/licences.md'),
    ),
    'usr/share/doc/nanodesk/changelog.gz': changelog(
      manifest,
      now.toUTCString().replace('GMT', '+0000'),
    ),
    'usr/share/man/man1/nanodesk.1.gz': manualPage(manifest),
    'usr/share/lintian/overrides/nanodesk': overrides,
  };
}

/** Whoever builds may keep files to themselves; whoever installs shares them with everybody. */
async function openToAll(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const runs = /\/nanodesk\/(nanodesk|chrome_crashpad_handler)$/.test(file);
    await chmod(file, entry.isDirectory() || runs ? 0o755 : 0o644);
  }
}
