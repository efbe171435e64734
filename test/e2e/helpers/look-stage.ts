/** Where the screens are looked at: a library that looks the same on any day, in Chromium or in Electron. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openInChromium } from './chromium';
import { launchElectron } from './electron';
import { dress, examine, nameOf, type Stage } from './looks';
import { CLI, KOREAN, MEETING, TWO_CITIES } from './paths';
import type { Look, Way } from './screens';

export interface RunningStage extends Stage {
  shell: 'chromium' | 'electron';
  /** Address within the page of the recording that screens show. */
  recording: string;
  close(): Promise<void>;
  /** What the program was ended by; null while it runs. */
  died(): string | null;
}

/** Makes a library of three recordings, and gives the address within the page of the one that screens show. */
export function makeLookLibrary(library: string): string {
  const cli = [CLI, 'import', '--json', '--library', library];
  const printed = execFileSync(process.execPath, [...cli, KOREAN, TWO_CITIES, MEETING]);
  setDates(library);
  return `#/recordings/${JSON.parse(String(printed)).imported.at(-1).recording.id}`;
}

/** Headings by day, and days that were agreed, look the same on any day; the meeting itself says that it is this one. */
function setDates(library: string): void {
  const database = new Database(path.join(library, 'library.sqlite'));
  const first = new Date(2026, 2, 2, 9).getTime();
  database.exec(`UPDATE all_recordings SET created_at = ${first} + 60000 * rowid`);
  database.close();
}

/** `recording` is what makeLookLibrary gave; a library that holds nothing has none. */
export async function chromiumStage(library: string, recording = ''): Promise<RunningStage> {
  const { page, close } = await openInChromium(library, { reducedMotion: 'reduce' });
  const resize: Stage['resize'] = (size) => page.setViewportSize(size);
  return { shell: 'chromium', recording, page, close, resize, died: () => null };
}

/** The same in the window of a real Electron. */
export async function electronStage(library: string, recording: string): Promise<RunningStage> {
  const { page, handle, close, died } = await launchElectron(library);
  const resize: Stage['resize'] = (size) =>
    handle.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
  return { shell: 'electron', recording, page, close, resize, died };
}

/** Opens each screen in a look; what is wrong comes back as one line each, with the screen's name. */
export async function visit(
  stage: RunningStage,
  screens: Record<string, Way>,
  look: Look,
  lookAt = examine,
): Promise<string[]> {
  await dress(stage, look);
  const { page, shell, recording } = stage;
  const faults: string[] = [];
  for (const [name, way] of Object.entries(screens)) {
    try {
      await way({ page, look, recording });
      faults.push(...(await lookAt(page, [shell, name], look)));
    } catch (thrown) {
      const died = stage.died();
      throw died ? new Error(`${shell}, ${name}, ${nameOf(look)}: the program ${died}`) : thrown;
    }
  }
  return faults;
}
