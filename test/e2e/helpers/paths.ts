/** Where end-to-end tests find things. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '..', '..', '..');

/** The command line, as it was built. */
export const CLI = path.join(ROOT, 'dist', 'cli.cjs');

/** 44 seconds of one reader, English. */
export const TWO_CITIES = path.join(ROOT, 'demo', 'two_cities.flac');
/** Five minutes of a meeting with several topics, English. */
export const MEETING = path.join(ROOT, 'demo', 'planning-meeting.ogg');
/** Six seconds of one reader, English. */
export const SENTENCE = path.join(ROOT, 'demo', 'english-sentence.wav');
/** Four seconds of one reader, Korean. */
export const KOREAN = path.join(ROOT, 'demo', 'korean-sentence.wav');

const SETUP = path.join(ROOT, '..', 'shared', 'electron22', 'setup.sh');

/** Folder of a real Electron 22, or null on a machine that cannot have one. */
export function findElectronFolder(): string | null {
  if (process.env.ELECTRON22) return process.env.ELECTRON22;
  if (!existsSync(SETUP)) return null;
  const printed = execFileSync('bash', [SETUP], { encoding: 'utf8' });
  return printed.trim().split('\n').at(-1) ?? null;
}

/** A new empty folder, and the function that removes it. */
export function makeFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-e2e-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
