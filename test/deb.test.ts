/** The .deb of a folder: who owns what, what the system is told, and nothing that a builder's own settings let in. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeDeb } from '../scripts/deb.mjs';
import { makeFolder, ROOT } from './e2e/helpers/paths';

const { folder, remove } = makeFolder();
afterAll(remove);
const packages = spawnSync('dpkg-deb', ['--version']).status === 0 ? it : it.skip;

packages(
  'makes a package that every account can start, with its entry, icons and papers',
  async () => {
    for (const name of ['NOTICE', 'LICENSE', 'docs', 'resources'])
      cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
    const unpacked = path.join(folder, 'unpacked');
    mkdirSync(path.join(unpacked, 'resources'), { recursive: true, mode: 0o700 });
    for (const name of ['nanodesk', 'chrome-sandbox', 'libEGL.so', 'resources/app.asar'])
      writeFileSync(path.join(unpacked, name), name, { mode: 0o600 });
    const manifest = { version: '1.2.3', description: 'What it does.' };
    const file = await makeDeb({ root: folder, unpacked, manifest, architecture: 'amd64' });
    const read = (...words: string[]): string =>
      execFileSync('dpkg-deb', words, { encoding: 'utf8' });
    expect(read('--field', file, 'Version').trim()).toBe('1.2.3');
    const rows = read('--contents', file).trimEnd().split('\n');
    const modes = new Map(rows.map((row) => [row.split(/\s+/)[5], row.split(/\s+/).slice(0, 2)]));
    const modeOf = (name: string) => modes.get(`./usr/${name}`)?.join(' ');
    expect(modeOf('lib/nanodesk/nanodesk')).toBe('-rwxr-xr-x root/root');
    expect(modeOf('lib/nanodesk/chrome-sandbox')).toBe('-rwsr-xr-x root/root');
    expect(modeOf('lib/nanodesk/resources/')).toBe('drwxr-xr-x root/root');
    expect(modeOf('lib/nanodesk/resources/app.asar')).toBe('-rw-r--r-- root/root');
    expect(modeOf('lib/nanodesk/libEGL.so')).toBe('-rw-r--r-- root/root');
    expect(modeOf('share/man/man1/nanodesk.1.gz')).toBe('-rw-r--r-- root/root');
    expect(modeOf('share/doc/nanodesk/changelog.gz')).toBe('-rw-r--r-- root/root');
    // Opened by name: nothing links against it, and without it no window comes (found by scripts/try-deb.sh).
    expect(read('--field', file, 'Depends')).toContain('libx11-xcb1');
    expect(modeOf('share/icons/hicolor/48x48/apps/nanodesk.png')).toBe('-rw-r--r-- root/root');
    const entry = execFileSync(
      'bash',
      [
        '-c',
        'dpkg-deb --fsys-tarfile "$1" | tar -xO ./usr/share/applications/nanodesk.desktop',
        '',
        file,
      ],
      { encoding: 'utf8' },
    );
    expect(entry).toContain('Exec=/usr/bin/nanodesk %U\n');
    expect(entry).toContain('x-scheme-handler/nanodesk;');
  },
);
