/** A .deb of the unpacked folder, made by dpkg-deb alone: nothing has to be fetched for it. */
import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const HOME = 'usr/lib/nanodesk';
const ICON_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** What Chromium links against; the names that Debian 12, Ubuntu 22.04 and later know, with those after their move of 64-bit times. */
const NEEDED =
  'libasound2 | libasound2t64, libatk-bridge2.0-0 | libatk-bridge2.0-0t64, libatk1.0-0 | libatk1.0-0t64, libc6, libcups2 | libcups2t64, libgbm1, libgtk-3-0 | libgtk-3-0t64, libnss3';
const OPENS =
  'audio/x-wav;audio/mpeg;audio/mp4;audio/ogg;audio/x-opus+ogg;audio/flac;x-scheme-handler/nanodesk;';

const desktopEntry = (about) => `[Desktop Entry]
Type=Application
Name=Nanodesk
Comment=${about}
Comment[ko]=녹음을 글로 옮기고 요약합니다. 모두 이 컴퓨터에서만 합니다.
Exec=/usr/bin/nanodesk %U
Icon=nanodesk
Terminal=false
Categories=AudioVideo;Audio;
MimeType=${OPENS}
StartupWMClass=Nanodesk
`;

const metainfo = (about) => `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>app.nanodesk.desktop</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>Apache-2.0</project_license>
  <name>Nanodesk</name>
  <summary>Transcripts and summaries, offline</summary>
  <description><p>${about}</p></description>
  <launchable type="desktop-id">nanodesk.desktop</launchable>
</component>
`;

const control = ({ version, description }, kibibytes, architecture) => `Package: nanodesk
Version: ${version}
Architecture: ${architecture}
Maintainer: Nanodesk <nanodesk@nanodesk.invalid>
Installed-Size: ${kibibytes}
Depends: ${NEEDED}
Section: sound
Priority: optional
Description: transcripts and summaries of recordings, offline
 ${description}
`;

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
  await put('usr/share/applications/nanodesk.desktop', desktopEntry(manifest.description));
  await put('usr/share/metainfo/app.nanodesk.desktop.metainfo.xml', metainfo(manifest.description));
  const papers = await Promise.all(
    ['NOTICE', 'LICENSE', 'docs/licences.md'].map((file) =>
      readFile(path.join(root, file), 'utf8'),
    ),
  );
  await put('usr/share/doc/nanodesk/copyright', papers.join('\n\n'));
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

/** Whoever builds may keep files to themselves; whoever installs shares them with everybody. */
async function openToAll(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const runs = /\/(nanodesk|chrome_crashpad_handler)$|\.so(\.\d+)*$/.test(file);
    await chmod(file, entry.isDirectory() || runs ? 0o755 : 0o644);
  }
}
