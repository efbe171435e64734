/** Where the window stood and how it looked, so that it opens there again without a flash. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowState {
  bounds: Bounds | null;
  maximized: boolean;
  theme: 'system' | 'light' | 'dark';
}

export const MIN_SIZE = { width: 360, height: 480 };
export const DEFAULT_SIZE = { width: 1180, height: 780 };

const NEW: WindowState = { bounds: null, maximized: false, theme: 'system' };

/** Reads the state of the last run; a missing or damaged file means a new window. */
export function readWindowState(folder: string): WindowState {
  try {
    return parseWindowState(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return NEW;
  }
}

/** Keeps the state for the next run. A failure costs only comfort. */
export const writeWindowState = (folder: string, state: WindowState): Promise<void> =>
  writeFile(fileIn(folder), JSON.stringify(state), { mode: 0o600 }).catch(() => {});

const fileIn = (folder: string): string => path.join(folder, 'window.json');

/** Takes from any JSON what can be trusted. */
export function parseWindowState(value: unknown): WindowState {
  const given = (value ?? {}) as Partial<Record<keyof WindowState, unknown>>;
  const theme = given.theme === 'light' || given.theme === 'dark' ? given.theme : 'system';
  return { bounds: parseBounds(given.bounds), maximized: given.maximized === true, theme };
}

function parseBounds(value: unknown): Bounds | null {
  const { x, y, width, height } = (value ?? {}) as Record<string, unknown>;
  const numbers = [x, y, width, height];
  if (!numbers.every((n): n is number => Number.isSafeInteger(n))) return null;
  const bounds = { x, y, width, height } as Bounds;
  return bounds.width >= MIN_SIZE.width && bounds.height >= MIN_SIZE.height ? bounds : null;
}

/** The bounds, if enough of the title bar lies on one of the screens to be seen and dragged; otherwise null. */
export function visibleBounds(bounds: Bounds | null, screens: readonly Bounds[]): Bounds | null {
  if (!bounds) return null;
  const isSeen = screens.some(
    (screen) =>
      overlap(bounds.x, bounds.width, screen.x, screen.width) >= 100 &&
      bounds.y >= screen.y &&
      bounds.y <= screen.y + screen.height - 40,
  );
  return isSeen ? bounds : null;
}

const overlap = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.min(a + aSize, b + bSize) - Math.max(a, b);
