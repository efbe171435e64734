import { describe, expect, it } from 'vitest';
import { locate } from '../../../../main/hosts/desktop/locations';

const INSTALLATION = {
  packaged: false,
  distFolder: '/code/dist',
  resourcesFolder: '/app/resources',
  program: '/electron/electron',
  abi: '110',
};

describe('locate()', () => {
  it('finds the parts of the source tree', () => {
    expect(locate(INSTALLATION, () => false)).toEqual({
      pageFolder: '/code/dist/renderer',
      worker: '/code/dist/worker.cjs',
      modelsFolder: '/code/models',
      nativeBinding: undefined,
    });
  });

  it('finds what native code opens outside the archive when packaged', () => {
    const packaged = {
      ...INSTALLATION,
      packaged: true,
      distFolder: '/app/resources/app.asar/dist',
    };
    expect(locate(packaged, () => true)).toMatchObject({
      modelsFolder: '/app/resources/models',
      nativeBinding: '/app/resources/native/better_sqlite3.node',
    });
  });

  it('takes the binding built for this very Electron, then the one beside its program', () => {
    const own = '/code/dist/native/abi-110/better_sqlite3.node';
    const beside = '/electron/better_sqlite3.node';
    expect(locate(INSTALLATION, () => true).nativeBinding).toBe(own);
    expect(locate(INSTALLATION, (file) => file === beside).nativeBinding).toBe(beside);
    expect(locate(INSTALLATION, (file) => file.includes('abi-140')).nativeBinding).toBeUndefined();
  });
});
