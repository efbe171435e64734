import { statfsSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../helpers/library';

const old = vi.hoisted(() => ({ statfs: undefined }));
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<object>()),
  get statfs() {
    return old.statfs;
  },
}));
const { createFreeSpace } = await import('../../../main/store/free-space');

describe('free space, on a runtime that cannot tell it', () => {
  it('is what the tool of the system says', async () => {
    const folder = temporaryFolder();
    const { bavail, bsize } = statfsSync(folder);
    // Others write meanwhile.
    expect(Math.abs((await createFreeSpace()(folder))! - bavail * bsize)).toBeLessThan(1e9);
  });

  it('is unknown where there is no such tool', async () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(await createFreeSpace()(temporaryFolder())).toBeNull();
    vi.unstubAllEnvs();
  });

  it('is asked once in a while', async () => {
    const freeSpace = createFreeSpace();
    const folder = temporaryFolder();
    const told = await freeSpace(folder);
    vi.stubEnv('PATH', '/nowhere');
    expect(await freeSpace(folder)).toBe(told);
    vi.unstubAllEnvs();
  });
});
