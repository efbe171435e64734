/** The models of this installation. */
import type { HandlersFor } from '../contract';
import type { modelRoutes } from '../contract/models';
import type { Core } from './core';

export const modelHandlers = ({ inference }: Core): HandlersFor<typeof modelRoutes> => ({
  'models.list': async () => ({ models: await inference.models.list() }),
  'models.verify': async () => ({ models: await inference.models.verify() }),
});
