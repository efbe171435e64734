/** Fills a library through the command line. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CLI } from './paths';

/** Addresses within the page. */
export interface FilledLibrary {
  recording: string;
  chat: string;
}

/** Runs the command line on `library`, and imports what is written into files of `folder` first. Both give what was answered. */
export function fillerOf(folder: string, library: string) {
  const cli = (...words: string[]) => {
    const args = [CLI, ...words, '--json', '--library', library];
    return JSON.parse(String(execFileSync(process.execPath, args)) || 'null');
  };
  const importOf = (as: string[], name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return cli('import', '--as', ...as, file);
  };
  return { cli, importOf };
}

/** Where a recording and a chat of these ids are shown. */
export const addressesOf = (recording: string, chat: string): FilledLibrary => ({
  recording: `#/recordings/${recording}`,
  chat: `#/chats/${chat}`,
});
