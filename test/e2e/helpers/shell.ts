/** A shell shows the app in a window or a tab; a test asks for one and does not care which. */
import type { ElectronApplication, Page } from 'playwright-core';
import { SENTENCE } from './paths';

/** Chromium's fake microphone says this sentence again and again. */
export const MICROPHONE = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-audio-capture=${SENTENCE}`,
];

export interface OpenShell {
  page: Page;
  /** Electron's main process; none in a browser. */
  handle?: ElectronApplication | undefined;
  /** Errors of the page and refusals of its policy, in the order they came. */
  problems: string[];
  /** Process id of the running inference process, or null while there is none. */
  workerId(): Promise<number | null>;
  /** Ends the whole program as a person would. */
  close(): Promise<void>;
  /** Ends it as a crash would, wherever it is. */
  kill(): Promise<void>;
}

export interface Shell {
  name: string;
  /** Why it cannot be opened on this machine; undefined where it can. */
  missing?: string | undefined;
  open(library: string): Promise<OpenShell>;
}

/** Notes what a person never sees and a developer should: script errors, refused loads, failed requests. */
export function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}
