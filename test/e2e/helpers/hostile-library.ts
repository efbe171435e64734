/** A library in which every text that is shown is a script payload: transcript, names, titles, tags, points, chats. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostileChat, hostileRecording, payloadAt } from '../../helpers/hostile-texts';
import { SCRIPT_PAYLOADS } from '../../helpers/script-payloads';
import { CLI } from './paths';

/** Tags are short, and the command line takes what begins with a dash for an option. */
const isTag = (text: string): boolean => text.length <= 50 && !text.startsWith('-');

export interface HostileLibrary {
  /** Addresses within the page. */
  recording: string;
  chat: string;
}

/** Fills it through the command line; `folder` is for the files that are imported. */
export function makeHostileLibrary(folder: string, library: string): HostileLibrary {
  const cli = (...words: string[]) => {
    const args = [CLI, ...words, '--json', '--library', library];
    return JSON.parse(String(execFileSync(process.execPath, args)) || 'null');
  };
  const importOf = (kind: string, name: string, content: object) => {
    const file = path.join(folder, name);
    writeFileSync(file, JSON.stringify(content));
    return cli('import', '--as', kind, file);
  };
  const { recording } = importOf('transcript', `${payloadAt(2)}.json`, hostileRecording())
    .imported[0];
  const { chat } = importOf('chat', 'result.json', hostileChat()).chats[0];
  for (const id of [recording.id, chat.id])
    cli('tag', id, ...SCRIPT_PAYLOADS.filter(isTag).slice(0, 8));
  return { recording: `#/recordings/${recording.id}`, chat: `#/chats/${chat.id}` };
}
