/** The fake's answers about tags and favourites, and its lists in order and filtered. */
import {
  AppError,
  type Chat,
  type Marks,
  type Recording,
  type RequestOf,
} from '../../../main/contract';
import type { Answers, Emit } from './answers';
import type { World } from './world';

type Entry = Recording | Chat;
type Wanted = Pick<
  RequestOf<'recordings.list'>,
  'order' | 'favourite' | 'tag' | 'language' | 'kind'
>;

/** Entries as a list shows them. */
export function listed<E extends Entry>(entries: readonly E[], wanted: Wanted): E[] {
  const { order = 'newest', favourite, tag, language, kind } = wanted;
  const when = (entry: Entry): number =>
    'lastAt' in entry ? (entry.lastAt ?? entry.createdAt) : entry.createdAt;
  const length = (entry: Entry): number =>
    'messages' in entry ? entry.messages : (entry.duration ?? 0);
  const orders = {
    newest: (a: E, b: E) => when(b) - when(a),
    oldest: (a: E, b: E) => when(a) - when(b),
    longest: (a: E, b: E) => length(b) - length(a),
    name: (a: E, b: E) => a.title.localeCompare(b.title),
  };
  return entries
    .filter(
      (entry) =>
        (!favourite || entry.favourite) &&
        (tag === undefined || entry.tags.includes(tag)) &&
        (language === undefined || entry.language === language) &&
        (kind === undefined || ('kind' in entry && entry.kind === kind)),
    )
    .sort(orders[order])
    .map((entry) => ({ ...entry }));
}

/** What is told of entries for choosing many at once. */
export const marksOf = (entries: readonly Entry[]): Marks[] =>
  entries.map(({ id, favourite, tags }) => ({ id, favourite, tags }));

/** Tags and favourites of the fake's recordings and chats. */
export function createTagAnswers(world: World, emit: Emit): Answers {
  const all = (): Entry[] => [...world.recordings, ...world.chats.map(({ chat }) => chat)];
  const of = (ids: string[]) => all().filter(({ id }) => ids.includes(id));
  const changed = () => {
    emit({ name: 'tags.changed', data: {} });
    return {};
  };
  const replace = (name: string, by: string[]) => {
    if (!all().some(({ tags }) => tags.includes(name)))
      throw new AppError('not-found', `There is no tag "${name}".`);
    for (const entry of all())
      if (entry.tags.includes(name))
        entry.tags = [...new Set(entry.tags.flatMap((tag) => (tag === name ? by : tag)))].sort();
    return changed();
  };
  return {
    'tags.list': () => ({ tags: tally(world) }),
    'tags.change': ({ ids, add = [], remove = [] }) => {
      for (const entry of of(ids))
        entry.tags = [...new Set([...entry.tags, ...add])]
          .filter((tag) => !remove.includes(tag))
          .sort();
      return changed();
    },
    'tags.rename': ({ from, to }) => replace(from, [to]),
    'tags.remove': ({ name }) => replace(name, []),
    'favourites.set': ({ ids, favourite }) => {
      for (const entry of of(ids)) entry.favourite = favourite;
      return changed();
    },
  };
}

function tally(world: World) {
  const recordings = world.recordings.flatMap(({ tags }) => tags);
  const chats = world.chats.flatMap(({ chat }) => chat.tags);
  const count = (names: string[], name: string) => names.filter((tag) => tag === name).length;
  return [...new Set([...recordings, ...chats])]
    .sort()
    .map((name) => ({ name, recordings: count(recordings, name), chats: count(chats, name) }));
}
