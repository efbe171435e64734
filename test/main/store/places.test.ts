import { describe, expect, it } from 'vitest';
import { defaultLibraryFolder } from '../../../main/store/location';

describe('defaultLibraryFolder', () => {
  it.each([
    ['linux', {}, '/home/a/.local/share/nanodesk'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/nanodesk'],
    ['darwin', {}, '/home/a/Library/Application Support/Nanodesk'],
  ])('is the platform’s own on %s', (platform, env, folder) => {
    expect(defaultLibraryFolder(platform, env, '/home/a')).toBe(folder);
  });
});
