/** The fake's answers about the bin. */
import { AppError, type BinItem } from '../../../main/contract';
import type { Answers, Emit } from './answers';
import type { World } from './world';

/** What an entry of the bin shows of what was removed. */
type Removed = Pick<BinItem, 'kind' | 'id' | 'title'> & Partial<BinItem>;

/** Keeps something in the bin until `restore`, and tells of it. */
export function intoBin(world: World, emit: Emit, removed: Removed, restore: () => void): void {
  const facts = { duration: null, messages: null, binnedAt: world.now, daysLeft: 30 };
  world.bin.unshift({ ...facts, ...removed, restore });
  emit({ name: `${removed.kind}.removed`, data: { id: removed.id } });
  emit({ name: 'bin.changed', data: {} });
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
