/** The models of this installation. */
import type { HandlersFor } from '../contract';
import type { modelRoutes } from '../contract/models';
import type { Core } from './core';

/** The calls of contract/models.ts; the process of the models answers them. */
export const modelHandlers = ({ inference }: Core): HandlersFor<typeof modelRoutes> => ({
  'models.list': async () => ({ models: await inference.models.list() }),
  'models.verify': async () => ({ models: await inference.models.verify() }),
});
