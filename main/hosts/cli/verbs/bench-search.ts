/** `bench search`: how long a person waits for each letter typed, in a large library made of the bundled meetings. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Context, createContext } from '../context';

/** Of the whole library; a share of it can be asked for. */
const RECORDINGS = 10_000;
const LINES = 40;
const CHATS = 20;
const MESSAGES = 50_000;
const PEOPLE = ['Anna', 'Ben', 'Chloe', 'Dan'];
/** Texts that are typed, letter by letter. */
const TYPED = 30;
/** As the page asks while somebody types: by words; meaning waits for a pause. */
const LIMIT = 50;

export interface SearchBench {
  recordings: number;
  messages: number;
  /** Requests by words that were timed. */
  requests: number;
  /** Milliseconds: the middle, what 95 of 100 stay below, and the longest with what was typed. */
  p50: number;
  p95: number;
  most: number;
  slowest: string;
}

/** Makes the library anew, `size` percent of the whole one, and times each letter of the texts in each round. */
export async function benchSearch(
  context: Context,
  { rounds, size }: { rounds: number; size: number },
): Promise<SearchBench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
  context.world.onExit(() => rmSync(folder, { recursive: true, force: true }));
  const library = path.join(folder, 'library');
  const own = createContext(context.world, { ...context.options, library }, context.signal);
  try {
    const text = talkOf(context);
    const sizes = { recordings: RECORDINGS * (size / 100), messages: MESSAGES * (size / 100) };
    await fill(own, folder, text, sizes);
    return { ...sizes, messages: CHATS * sizes.messages, ...(await measure(own, text, rounds)) };
  } finally {
    await own.close();
  }
}

/** Gives so many words in a row from somewhere in the meetings (by Lehmer's generator: the same in every run). */
type Talk = (words: number) => string;

function talkOf({ world }: Context): Talk {
  const file = path.join(world.places.fixtures, 'qmsum', 'val-12.jsonl');
  const words = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as Meeting).meeting_transcripts)
    .flatMap(({ content }) => content.split(/\s+/));
  let at = 1;
  return (count) => {
    at = (at * 48_271) % 0x7fffffff;
    const from = at % (words.length - count);
    return words.slice(from, from + count).join(' ');
  };
}

interface Meeting {
  meeting_transcripts: { content: string }[];
}

async function fill(
  own: Context,
  folder: string,
  talk: Talk,
  { recordings, messages }: Pick<SearchBench, 'recordings' | 'messages'>,
): Promise<void> {
  own.out.note(`${recordings} recordings`);
  const file = path.join(folder, 'talk.txt');
  for (let at = 1; at <= recordings; at++) {
    const lines = Array.from({ length: LINES }, () => talk(12));
    writeFileSync(file, `Recording ${at}.\n${lines.join('\n')}`);
    await own.call('recordings.importPath', { path: file, title: talk(4) });
  }
  for (let at = 1; at <= CHATS; at++) {
    own.out.note(`${messages} messages, chat ${at} of ${CHATS}`);
    const chat = path.join(folder, `WhatsApp Chat with Group ${at}.txt`);
    writeFileSync(chat, Array.from({ length: messages }, (_, i) => messageAt(i, talk)).join('\n'));
    await own.call('chats.importPath', { path: chat });
  }
}

/** A line of WhatsApp's export; one in fifty holds a word that is nowhere else. */
function messageAt(at: number, talk: Talk): string {
  const moment = new Date(Date.UTC(2020, 0, 1) + at * 20 * 60_000).toISOString();
  const [day, time] = [moment.slice(0, 10).split('-'), moment.slice(11, 16)];
  const rare = at % 50 === 0 ? ` REF${at * 7919}` : '';
  const words = talk(3 + ((at * 7) % 14));
  return `${day[2]}/${day[1]}/${day[0]}, ${time} - ${PEOPLE[at % PEOPLE.length]}: ${words}${rare}`;
}

async function measure(
  own: Context,
  talk: Talk,
  rounds: number,
): Promise<Omit<SearchBench, 'recordings' | 'messages'>> {
  const texts = Array.from({ length: TYPED }, (_, i) =>
    i % 10 === 0 ? `ref${50 * 7919 * (i + 1)}` : talk(1 + (i % 3)),
  );
  const times: { typed: string; ms: number }[] = [];
  const ask = (typed: string) =>
    own.call('search.query', { query: typed, limit: LIMIT, by: 'words' });
  for (const text of texts) await ask(text);
  for (let round = 1; round <= rounds; round++) {
    own.out.note(`Search, round ${round} of ${rounds}`);
    for (const text of texts)
      for (const typed of beginningsOf(text)) {
        const began = performance.now();
        await ask(typed);
        times.push({ typed, ms: performance.now() - began });
      }
  }
  times.sort((a, b) => a.ms - b.ms);
  const share = (of: number) => times[Math.floor(of * (times.length - 1))]!.ms;
  const { typed: slowest, ms: most } = times.at(-1)!;
  return { requests: times.length, p50: share(0.5), p95: share(0.95), most, slowest };
}

/** What stands in the box after each letter. */
const beginningsOf = (text: string): string[] =>
  [...text].map((_, i) => text.slice(0, i + 1)).filter((typed) => !typed.endsWith(' '));

/** Two lines. */
export function printSearchBench({ out: { print } }: Context, bench: SearchBench): void {
  const { recordings, messages, requests, p50, p95, most, slowest } = bench;
  print(
    `Search as one types, ${recordings} recordings and ${messages} messages, ${requests} times`,
  );
  const figures = `${p50.toFixed(0)} ms in the middle, ${p95.toFixed(0)} ms for 95 of 100`;
  print(`  ${figures}, ${most.toFixed(0)} ms at most (“${slowest}”)`);
}
