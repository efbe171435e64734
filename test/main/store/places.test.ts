import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultLibraryFolder, locateLibrary, writeLocation } from '../../../main/store/location';
import { temporaryFolder, writeFile } from '../../helpers/library';

describe('defaultLibraryFolder', () => {
  it.each([
    ['linux', {}, '/home/a/.local/share/nanodesk'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/nanodesk'],
    ['darwin', {}, '/home/a/Library/Application Support/Nanodesk'],
  ])('is the platform’s own on %s', (platform, env, folder) => {
    expect(defaultLibraryFolder(platform, env, '/home/a')).toBe(folder);
  });
});

describe('locateLibrary', () => {
  it('a named library goes before one that was moved, and that before the platform’s own', async () => {
    const own = path.join(temporaryFolder(), 'nanodesk');
    const pointer = `${own}.location.json`;
    expect(locateLibrary(undefined, own)).toEqual({ libraryFolder: own, pointer });
    await writeLocation(pointer, { folder: '/media/disk' });
    expect(locateLibrary(undefined, own)).toEqual({ libraryFolder: '/media/disk', pointer });
    expect(locateLibrary('/named', own)).toEqual({ libraryFolder: '/named' });
  });

  it.each(['', '{', '{"folder": 3}', '[]'])('is not told by a damaged file: %j', (text) => {
    const folder = temporaryFolder();
    writeFile(folder, 'nanodesk.location.json', text);
    expect(() => locateLibrary(undefined, path.join(folder, 'nanodesk'))).toThrow('cannot be read');
  });
});
