/** What the .deb tells the system and its people: entry, store card, manual page, changes, licences. Texts only. */
import { gzipSync } from 'node:zlib';

/** What Chromium links against or opens by name; as Debian 12, Ubuntu 22.04 and later call it, also after their move of 64-bit times. */
const NEEDED =
  'libasound2 | libasound2t64, libatk-bridge2.0-0 | libatk-bridge2.0-0t64, libatk1.0-0 | libatk1.0-0t64, libc6, libcups2 | libcups2t64, libgbm1, libgtk-3-0 | libgtk-3-0t64, libnss3, libstdc++6, libx11-6, libx11-xcb1';
const OPENS =
  'audio/x-wav;audio/mpeg;audio/mp4;audio/ogg;audio/x-opus+ogg;audio/flac;x-scheme-handler/nanodesk;';
const MAKER = 'Nanodesk <nanodesk@nanodesk.invalid>';

/** The entry of the system's menu. */
export const desktopEntry = (about) => `[Desktop Entry]
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

/** The card that a software centre shows. */
export const metainfo = ({ description, version }, date) => `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>app.nanodesk.desktop</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>Apache-2.0</project_license>
  <name>Nanodesk</name>
  <summary>Transcripts and summaries, offline</summary>
  <description>
    <p>${description}</p>
    <p>It records or takes in sound, writes down who said what, sums it up and drafts replies to chats. Nothing leaves the computer.</p>
  </description>
  <launchable type="desktop-id">nanodesk.desktop</launchable>
  <developer_name>Nanodesk</developer_name>
  <content_rating type="oars-1.1" />
  <releases><release version="${version}" date="${date}" /></releases>
</component>
`;

/** What dpkg reads. */
export const control = ({ version, description }, kibibytes, architecture) => `Package: nanodesk
Version: ${version}
Architecture: ${architecture}
Maintainer: ${MAKER}
Installed-Size: ${kibibytes}
Depends: ${NEEDED}
Recommends: libgl1
Section: sound
Priority: optional
Description: transcripts and summaries of recordings, offline
${wrap(description)}
`;

/** Words in lines that a terminal of 80 columns shows whole, each after a space. */
const wrap = (text) =>
  text
    .match(/\S.{0,74}\S(?=\s|$)/g)
    .map((line) => ` ${line}`)
    .join('\n');

/** Licences that every Debian has are named by their place. */
export const copyright = (notice, licences) => `${notice.trim()}

The whole text of these licences is in /usr/share/common-licenses: of the Apache License 2.0 in Apache-2.0, of the GNU
Lesser General Public License in LGPL-2.1 and LGPL-3, of the GNU General Public License in GPL-3. What is under the GNU
Lesser General Public License lies in /usr/lib/nanodesk/resources/app.asar.unpacked/dist/lgpl and may be replaced there.

${licences}`;

/** Debian's form of the changes, packed; they themselves are in the source. */
export const changelog = ({ version }, date) =>
  gzipSync(
    `nanodesk (${version}) stable; urgency=medium

  * What changed is in CHANGELOG.md of the source.

 -- ${MAKER}  ${date}
`,
    { level: 9 },
  );

/** The manual page of the program, packed. */
export const manualPage = ({ version, description }) =>
  gzipSync(
    `.TH NANODESK 1 "" "Nanodesk ${version}" "Nanodesk"
.SH NAME
nanodesk \\- transcripts and summaries of recordings, offline
.SH SYNOPSIS
.B nanodesk
[\\fB\\-\\-library=\\fIFOLDER\\fR] [\\fIFILE\\fR|\\fILINK\\fR ...]
.SH DESCRIPTION
${description}
It opens a window, or asks the one that is open.
.TP
.I FILE
a recording, a film, a transcript or an exported chat to take in
.TP
.I LINK
nanodesk://recordings/ID or nanodesk://chats/ID: shows what is there, and changes nothing
.SH OPTIONS
.TP
.BI \\-\\-library= FOLDER
the library to work on, instead of your own
.SH FILES
.TP
.I ~/.local/share/nanodesk
your library; it stays where the package is removed
.TP
.I ~/.config/Nanodesk
where the window was
`,
    { level: 9 },
  );

/** What Debian's checker complains of and stays, with the reason. */
export const overrides = `# Electron and ONNX Runtime are what their makers built and signed for, with libraries of their own inside.
nanodesk: embedded-library
nanodesk: unstripped-binary-or-object
# Chromium's sandbox, where the kernel gives people no namespaces of their own.
nanodesk: elevated-privileges 4755 root/root *chrome-sandbox*
`;
