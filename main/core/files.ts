/** Uploads: kept in the library's inbox until they are imported or given up. */
import type { HandlersFor } from '../contract';
import type { fileRoutes } from '../contract/files';
import type { Core } from './core';

/** The calls of contract/files.ts: a file in pieces of at most 1 MiB, in order. */
export const fileHandlers = ({ store }: Core): HandlersFor<typeof fileRoutes> => ({
  'files.begin': async ({ name, bytes }) => ({ file: await store.files.begin(name, bytes) }),
  'files.append': async ({ file, offset, data }) => ({
    received: await store.files.append(file, offset, data),
  }),
  'files.abort': async ({ file }) => {
    await store.files.abort(file);
    return {};
  },
});
