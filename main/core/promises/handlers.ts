/** The calls of contract/promises.ts. */
import { AppError, type HandlersFor, type PromiseEntry } from '../../contract';
import type { promiseRoutes } from '../../contract/promises';
import type { Core } from '../core';
import { exportPromises } from './export';
import { RULES, readAll } from './read';

/** Makes the handlers of the noun. */
export const promiseHandlers = (core: Core): HandlersFor<typeof promiseRoutes> => {
  const { promises } = core.store;
  const changed = (id: string): PromiseEntry => {
    core.events.emit('promises.changed', {});
    return thePromise(core, id);
  };
  return {
    'promises.list': async ({ limit, offset, ...filter }) => ({
      ...promises.list(filter, { limit, offset }),
      unread: promises.unread(RULES),
    }),
    'promises.get': async ({ id }) => thePromise(core, id),
    'promises.mark': async ({ id, state }) => {
      thePromise(core, id);
      promises.mark(id, state);
      return changed(id);
    },
    'promises.edit': async ({ id, ...words }) => {
      thePromise(core, id);
      promises.edit(id, words);
      return changed(id);
    },
    'promises.read': async (_, call) => readAll(core, call),
    'promises.export': async ({ format, ...filter }) => exportPromises(core, format, filter),
  };
};

function thePromise({ store }: Core, id: string): PromiseEntry {
  const found = store.promises.get(id);
  if (!found)
    throw new AppError(
      'not-found',
      `There is no promise ${id}.`,
      'What it stood in may have been removed or changed.',
    );
  return found;
}
