/** Tags and favourites: put on recordings and chats, renamed and removed everywhere. */
import { AppError, type HandlersFor } from '../contract';
import type { tagRoutes } from '../contract/tags';
import { type Core, entriesOf } from './core';
import { foldName } from './fold-name';

/** Makes the handlers of the noun. */
export function tagHandlers(core: Core): HandlersFor<typeof tagRoutes> {
  const { store, events } = core;
  const change = (work: () => void) => {
    store.atomically(work);
    events.emit('tags.changed', {});
    return {};
  };
  return {
    'tags.list': async () => ({ tags: store.tags.list() }),
    'tags.change': async ({ ids, add, remove }) => {
      entriesOf(core, ids);
      return change(() => {
        for (const name of remove) store.tags.take(ids, foldName(name));
        for (const name of add) store.tags.add(ids, { key: foldName(name), name });
      });
    },
    'tags.rename': async ({ from, to }) =>
      change(() => {
        const tag = { key: foldName(to), name: to };
        if (!store.tags.rename(foldName(from), tag)) throw noTag(core, from);
      }),
    'tags.remove': async ({ name }) => {
      change(() => {
        if (!store.tags.remove(foldName(name))) throw noTag(core, name);
      });
      await store.forget();
      return {};
    },
    'favourites.set': async ({ ids, favourite }) => {
      entriesOf(core, ids);
      return change(() => store.tags.setFavourite(ids, favourite));
    },
  };
}

/** A list's wish with the tag named as the store names it. */
export const byTagKey = <P extends { tag?: string | undefined }>(page: P): P =>
  page.tag === undefined ? page : { ...page, tag: foldName(page.tag) };

function noTag({ store }: Core, name: string): AppError {
  const names = store.tags.list().map((tag) => tag.name);
  const there = names.length > 0 ? `There are: ${names.join(', ')}.` : 'There are none yet.';
  return new AppError('not-found', `There is no tag "${name}".`, there);
}
