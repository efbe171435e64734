/** The fake's answers about the bin. */
import { AppError, type BinItem } from '../../../main/contract';
import { type Answers, type Emit, recordingOf } from './answers';
import { chatOf } from './chat-answers';
import type { World } from './world';

/** What an entry of the bin shows of what was removed. */
type Removed = Pick<BinItem, 'kind' | 'id' | 'title'> & Partial<BinItem>;

/** Keeps something in the bin until `restore`, and tells of it. */
function intoBin(world: World, emit: Emit, removed: Removed, restore: () => void): void {
  const facts = { duration: null, messages: null, binnedAt: world.now, daysLeft: 30 };
  world.bin.unshift({ ...facts, ...removed, restore });
  emit({ name: `${removed.kind}.removed`, data: { id: removed.id } });
  emit({ name: 'bin.changed', data: {} });
}

/** Takes a recording out of the list, into the bin; throws `not-found`. */
export function removeRecording(world: World, emit: Emit, id: string): void {
  const removed = recordingOf(world, id);
  world.recordings = world.recordings.filter((other) => other !== removed);
  const { title, duration } = removed;
  intoBin(world, emit, { kind: 'recording', id, title, duration }, () => {
    world.recordings.push(removed);
    emit({ name: 'recording.changed', data: { ...removed } });
  });
}

/** Takes a chat out of the list, into the bin; throws `not-found`. */
export function removeChat(world: World, emit: Emit, id: string): void {
  const removed = chatOf(world, id);
  world.chats = world.chats.filter((other) => other !== removed);
  const { title, messages } = removed.chat;
  intoBin(world, emit, { kind: 'chat', id, title, messages }, () => {
    world.chats.push(removed);
    emit({ name: 'chat.changed', data: { ...removed.chat } });
  });
}

/** Listing, restoring, removing for good. */
export function createBinAnswers(world: World, emit: Emit): Answers {
  const take = (ids: string[]) => {
    const taken = world.bin.filter(({ id }) => ids.includes(id));
    if (taken.length < ids.length) throw new AppError('not-found', 'It is not in the bin.');
    world.bin = world.bin.filter((item) => !taken.includes(item));
    return taken;
  };
  const changed = () => emit({ name: 'bin.changed', data: {} });
  return {
    'bin.put': ({ ids }) => {
      for (const id of ids) {
        if (world.recordings.some((one) => one.id === id)) removeRecording(world, emit, id);
        else removeChat(world, emit, id);
      }
      return {};
    },
    'bin.list': () => ({ items: world.bin.map(({ restore: _restore, ...item }) => item) }),
    'bin.restore': ({ ids }) => {
      for (const { restore } of take(ids)) restore();
      changed();
      return {};
    },
    'bin.remove': ({ ids }) => {
      take(ids);
      changed();
      return {};
    },
    'bin.empty': () => {
      const removed = take(world.bin.map(({ id }) => id)).length;
      changed();
      return { removed };
    },
  };
}
