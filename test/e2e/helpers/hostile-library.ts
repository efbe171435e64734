/** A library in which every text that is shown is a script payload: transcript, names, titles, tags, points, chats. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { SCRIPT_PAYLOADS } from '../../helpers/script-payloads';
import { ROOT } from './paths';

const LANGUAGE = 'en';
const at = (index: number): string => SCRIPT_PAYLOADS[index % SCRIPT_PAYLOADS.length] as string;

const segments = SCRIPT_PAYLOADS.map((text, id) => ({
  id,
  ...{ start: id * 5, end: id * 5 + 5, text },
  // A name has no colon.
  speaker: at(id + 1)
    .replaceAll(':', '')
    .slice(0, 60),
}));

/** What a model might have written, had it been told to. */
const summaryOf = (type: string) => ({
  type,
  ...{ length: 'medium', language: LANGUAGE, text: at(2), removed: [], notes: [] },
  points: SCRIPT_PAYLOADS.map((text, segment) => ({
    text,
    ...{ title: at(segment + 3), owner: at(segment + 4).slice(0, 60), due: at(segment + 5) },
    ...{ method: 'extract', sources: [{ segment, quote: text }] },
  })),
  coverage: { covered: segments.length, total: segments.length, parts: [] },
  ...{ model: at(6), method: 'extract', timings: { firstMs: 1, totalMs: 1 } },
  ...{ id: 'aaaaaaaa', recording: 'aaaaaaaa', transcript: 'aaaaaaaa' },
  ...{ createdAt: 1_770_000_000_000, promptVersion: '1', params: {} },
});

const ownJson = () => ({
  recording: { title: at(2), createdAt: 1_770_000_000_000, language: LANGUAGE },
  transcript: { language: LANGUAGE, duration: segments.length * 5, segments },
  summaries: ['actions', 'chapters', 'headline', 'key-points'].map(summaryOf),
});

const telegram = () => ({
  ...{ name: at(3), type: 'private_group', id: 7 },
  messages: SCRIPT_PAYLOADS.map((text, id) => ({
    ...{ id: id + 1, type: 'message', date: '2026-03-05T15:07:12', text },
    ...{ date_unixtime: String(1_772_723_232 + id * 60), from: at(id + 1), from_id: `user${id}` },
    ...(id % 9 === 0 ? { file: `files/${at(id).replaceAll('/', '')}`, mime_type: 'x/y' } : {}),
  })),
});

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
    const args = [path.join(ROOT, 'dist', 'cli.cjs'), ...words, '--json', '--library', library];
    return JSON.parse(String(execFileSync(process.execPath, args)) || 'null');
  };
  const importOf = (kind: string, name: string, content: object) => {
    const file = path.join(folder, name);
    writeFileSync(file, JSON.stringify(content));
    return cli('import', '--as', kind, file);
  };
  const { recording } = importOf('transcript', `${at(2)}.json`, ownJson()).imported[0];
  const { chat } = importOf('chat', 'result.json', telegram()).chats[0];
  for (const id of [recording.id, chat.id])
    cli('tag', id, ...SCRIPT_PAYLOADS.filter(isTag).slice(0, 8));
  return { recording: `#/recordings/${recording.id}`, chat: `#/chats/${chat.id}` };
}
