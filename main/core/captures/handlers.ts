import { AppError, type HandlersFor } from '../../contract';
import type { captureRoutes } from '../../contract/captures';
import type { Captures } from './captures';

/** The calls of contract/captures.ts. */
export const captureHandlers = (captures: Captures): HandlersFor<typeof captureRoutes> => ({
  'captures.begin': async ({ title = null, ...facts }) => captures.begin({ ...facts, title }),
  'captures.append': async ({ capture, offset, data }) => captures.append(capture, offset, data),
  'captures.gap': async ({ capture, ...gap }) => {
    captures.gap(capture, gap);
    return {};
  },
  'captures.finish': async ({ id }) => {
    const kept = await captures.finish(id);
    if (kept) return kept;
    throw new AppError('empty', 'No sound was recorded.', 'Check the microphone, then try again.');
  },
  'captures.discard': async ({ id }) => {
    await captures.discard(id);
    return {};
  },
  'captures.list': async () => ({ captures: captures.list() }),
});
