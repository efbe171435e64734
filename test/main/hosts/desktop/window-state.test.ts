import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  parseWindowState,
  readWindowState,
  visibleBounds,
  writeWindowState,
} from '../../../../main/hosts/desktop/window-state';

const BOUNDS = { x: 10, y: 20, width: 900, height: 700 };
const NEW = { bounds: null, maximized: false, theme: 'system' };

describe('parseWindowState()', () => {
  it('keeps what was written', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'nanodesk-window-'));
    const state = { bounds: BOUNDS, maximized: true, theme: 'dark' } as const;
    await writeWindowState(folder, state);
    expect(readWindowState(folder)).toEqual(state);
    await writeFile(path.join(folder, 'window.json'), '{"bounds": {');
    expect(readWindowState(folder)).toEqual(NEW);
    await rm(folder, { recursive: true });
    expect(readWindowState(folder)).toEqual(NEW);
    await expect(writeWindowState(folder, state)).resolves.toBeUndefined();
  });

  it.each([
    null,
    [],
    'x',
    { bounds: 'x', maximized: 'yes', theme: 'pink' },
    { bounds: { ...BOUNDS, x: Number.POSITIVE_INFINITY } },
    { bounds: { ...BOUNDS, width: 1 } },
    { bounds: { ...BOUNDS, y: '20' } },
    { bounds: { ...BOUNDS, height: 700.5 } },
  ])('opens a new window after %j', (value) => {
    expect(parseWindowState(value)).toEqual(NEW);
  });
});

describe('visibleBounds()', () => {
  const left = { x: 0, y: 0, width: 1920, height: 1080 };
  const right = { x: 1920, y: 0, width: 1280, height: 800 };

  it('keeps a window that can be seen and dragged', () => {
    expect(visibleBounds(BOUNDS, [left])).toEqual(BOUNDS);
    const onRight = { ...BOUNDS, x: 2000 };
    expect(visibleBounds(onRight, [left, right])).toEqual(onRight);
  });

  it.each([
    ['on a screen that is gone', { ...BOUNDS, x: 2000 }],
    ['with its title bar above the screen', { ...BOUNDS, y: -30 }],
    ['with its title bar below the screen', { ...BOUNDS, y: 1060 }],
    ['with only an edge to be seen', { ...BOUNDS, x: -850 }],
  ])('forgets a window %s', (_, bounds) => {
    expect(visibleBounds(bounds, [left])).toBeNull();
  });

  it('has nothing to keep at the first start', () => {
    expect(visibleBounds(null, [left])).toBeNull();
  });
});
