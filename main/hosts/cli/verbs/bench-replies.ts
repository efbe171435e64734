/** `bench replies`: how long a person waits for drafts, of a warm engine, on bundled chats of about ten messages. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Context } from '../context';
import { range, type Spread, spreadOf } from '../measuring';

/** Messages in a chat. */
const [FEWEST, MOST] = [8, 12];
const CHATS = 10;

interface Chat {
  split: string;
  me: string;
  chat: { from: string; text: string }[];
}

export interface RepliesBench {
  chats: number;
  rounds: number;
  /** Milliseconds until the first suggestion. */
  first: Spread;
  /** Milliseconds until all three. */
  all: Spread;
}

/** Each chat in each round, in turn. */
export async function benchReplies(context: Context, rounds: number): Promise<RepliesBench> {
  const chats = writeChats(context, bundledChats(context));
  const draft = ({ file, me }: { file: string; me: string }) =>
    context.call('replies.suggestPath', { path: file, me, count: 3 });
  // Loads the models; not counted.
  await draft(chats[0]!);
  const timings: { firstMs: number; totalMs: number }[] = [];
  for (let at = 1; at <= rounds; at++) {
    context.out.note(`Replies, round ${at} of ${rounds}`);
    for (const chat of chats) {
      const { suppressed, timings: taken } = await draft(chat);
      if (!suppressed) timings.push(taken);
    }
  }
  return {
    chats: chats.length,
    rounds,
    first: spreadOf(timings.map(({ firstMs }) => firstMs)),
    all: spreadOf(timings.map(({ totalMs }) => totalMs)),
  };
}

/** English ones of the half that is for development. */
function bundledChats({ world }: Context): Chat[] {
  const file = path.join(world.places.fixtures, 'replies', 'chats.en.jsonl');
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Chat)
    .filter(({ split, chat }) => split === 'dev' && chat.length >= FEWEST && chat.length <= MOST)
    .slice(0, CHATS);
}

function writeChats({ world }: Context, chats: Chat[]): { file: string; me: string }[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
  world.onExit(() => rmSync(folder, { recursive: true, force: true }));
  return chats.map(({ me, chat }, i) => {
    const file = path.join(folder, `chat-${i}.txt`);
    writeFileSync(
      file,
      chat.map(({ from, text }) => `${from}: ${text.replace(/\s+/g, ' ')}`).join('\n'),
    );
    return { file, me };
  });
}

/** Two lines. */
export function printRepliesBench({ out: { print } }: Context, bench: RepliesBench): void {
  const { chats, rounds, first, all } = bench;
  print(`Drafts of replies, ${chats} chats of ${FEWEST} to ${MOST} messages, ${rounds} rounds`);
  const figure = (time: Spread) => `${time.median.toFixed(0)} ms ${range(time, 0)}`;
  print(`  first after ${figure(first)}, all three after ${figure(all)}`);
}
