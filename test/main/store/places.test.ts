import { describe, expect, it } from 'vitest';
import { findBinding } from '../../../main/store/binding';
import { defaultLibraryFolder } from '../../../main/store/location';
import { temporaryFolder, writeFile } from '../../helpers/library';

describe('findBinding', () => {
  const runtime = (more: object) => ({
    versions: {},
    env: {},
    execPath: '/none/electron',
    ...more,
  });

  it('leaves Node to its own, even where another one is named', () => {
    const NANODESK_SQLITE_BINDING = writeFile(temporaryFolder(), 'x.node', '');
    expect(findBinding(runtime({ env: { NANODESK_SQLITE_BINDING } }))).toBeUndefined();
  });

  it('finds it under Electron: the one that is named, in the resources, beside the program', () => {
    const folder = temporaryFolder();
    const beside = writeFile(folder, 'better_sqlite3.node', '');
    const versions = { electron: '22.3.25' };
    expect(findBinding(runtime({ versions, resourcesPath: folder }))).toBe(beside);
    expect(findBinding(runtime({ versions, execPath: `${folder}/electron` }))).toBe(beside);
    const NANODESK_SQLITE_BINDING = writeFile(temporaryFolder(), 'x.node', '');
    const named = runtime({ versions, resourcesPath: folder, env: { NANODESK_SQLITE_BINDING } });
    expect(findBinding(named)).toBe(NANODESK_SQLITE_BINDING);
  });
});

describe('defaultLibraryFolder', () => {
  it.each([
    ['linux', {}, '/home/a/.local/share/nanodesk'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/nanodesk'],
    ['darwin', {}, '/home/a/Library/Application Support/Nanodesk'],
  ])('is the platform’s own on %s', (platform, env, folder) => {
    expect(defaultLibraryFolder(platform, env, '/home/a')).toBe(folder);
  });
});
