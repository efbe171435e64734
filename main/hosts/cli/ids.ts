/** IDs may be given as their beginning, as long as only one entry of the library has it. */
import { AppError, type Chat, type Recording, type RequestOf } from '../../contract';
import type { Context } from './context';

const PAGE = 500;

/** All recordings that a filter lets through, newest first where it does not say otherwise. */
export const allRecordings = (
  { call }: Pick<Context, 'call'>,
  filter: RequestOf<'recordings.list'> = {},
): Promise<Recording[]> =>
  allPages(async (page) => {
    const { recordings, total } = await call('recordings.list', { ...filter, ...page });
    return { items: recordings, total };
  });

/** All chats that a filter lets through, the latest message first where it does not say otherwise. */
export const allChats = (
  { call }: Pick<Context, 'call'>,
  filter: RequestOf<'chats.list'> = {},
): Promise<Chat[]> =>
  allPages(async (page) => {
    const { chats, total } = await call('chats.list', { ...filter, ...page });
    return { items: chats, total };
  });

/** All items of a list that comes in pages. */
export async function allPages<T>(
  read: (page: { limit: number; offset: number }) => Promise<{ items: T[]; total: number }>,
): Promise<T[]> {
  const found: T[] = [];
  for (;;) {
    const { items, total } = await read({ limit: PAGE, offset: found.length });
    found.push(...items);
    if (items.length === 0 || found.length >= total) return found;
  }
}

/** What an ID stands for: one of them is set. */
export type Entry = { recording: Recording; chat?: never } | { chat: Chat; recording?: never };

/** The recording or chat with this ID, or the only one whose ID begins like this. */
export async function findEntry(context: Context, prefix: string): Promise<Entry> {
  const recordings = (await allRecordings(context)).map((recording): Entry => ({ recording }));
  const chats = (await allChats(context)).map((chat): Entry => ({ chat }));
  return pick([...recordings, ...chats], idOf, prefix, 'entry');
}

/** The recording with this ID, or the only one whose ID begins like this. */
export const findRecording = async (context: Context, prefix: string): Promise<Recording> =>
  pick(await allRecordings(context), ({ id }) => id, prefix, 'recording');

/** The chat with this ID, or the only one whose ID begins like this. */
export const findChat = async (context: Context, prefix: string): Promise<Chat> =>
  pick(await allChats(context), ({ id }) => id, prefix, 'chat');

const idOf = ({ recording, chat }: Entry): string => recording?.id ?? chat!.id;

const PLURALS = {
  recording: 'recordings',
  chat: 'chats',
  entry: 'entries',
  version: 'versions',
  promise: 'promises',
  job: 'jobs',
  removed: 'entries of the bin',
};

/** What one of them is called, if not by its noun. */
const SOUGHT: Partial<Record<keyof typeof PLURALS, string>> = {
  entry: 'recording or chat',
  removed: 'entry of the bin',
};

/** Where they are listed, if not with recordings and chats. */
const LISTS = {
  version: 'nanodesk summary list ID',
  promise: 'nanodesk promises',
  job: 'nanodesk jobs',
  removed: 'nanodesk bin',
};

/** The item with this ID, or the only one whose ID begins like this. */
export function pick<T>(
  items: T[],
  id: (item: T) => string,
  prefix: string,
  noun: keyof typeof PLURALS,
): T {
  const matches = items.filter((item) => id(item).startsWith(prefix));
  const exact = matches.find((item) => id(item) === prefix);
  if (exact ?? matches.length === 1) return exact ?? matches[0]!;
  if (matches.length === 0) {
    const sought = SOUGHT[noun] ?? noun;
    const where = noun in LISTS ? LISTS[noun as keyof typeof LISTS] : 'nanodesk list';
    throw new AppError('not-found', `No ${sought} has the ID ${prefix}.`, `See ${where}.`);
  }
  const ids = matches.slice(0, 5).map(id);
  throw new AppError(
    'bad-input',
    `${matches.length} ${PLURALS[noun]} have an ID that begins with ${prefix}: ${ids.join(', ')}.`,
    'Give more of it.',
  );
}
