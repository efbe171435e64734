/** The models of this installation, those that were added, and those that can be. */
import { AppError, type HandlersFor, type Model, settingsSchema } from '../contract';
import { howToMend, type modelRoutes } from '../contract/models';
import type { Core } from './core';
import type { Downloads } from './downloads';
import { refuseReadOnly } from './read-only';
import { changeSettings, currentSettings } from './settings';

/** The calls of contract/models.ts. */
export function modelHandlers(core: Core): HandlersFor<typeof modelRoutes> {
  const { inference, weights, events, downloads } = core;
  return {
    'models.list': async () => ({
      models: await inference.models.list(),
      measured: await weights.measured(),
      textModel: currentSettings(core).textModel,
    }),
    'models.verify': async () => ({ models: await inference.models.verify() }),
    'models.available': () => listAvailable(core, downloads.of),
    'models.download': async ({ id, wait }, { signal, progress }) => {
      refuseReadOnly(core);
      const offer = (await weights.offers()).find((one) => one.id === id);
      if (!offer) throw unknownModel(id);
      const finished = downloads.start(offer, signal, progress, wait);
      if (!wait) return { model: null };
      await finished;
      return { model: await theModel(core, id) };
    },
    'models.stop': async ({ id }) => downloads.stop(id),
    'models.addFolder': async ({ path }, { signal }) => {
      refuseReadOnly(core);
      const taken = (await inference.models.list()).map(({ id }) => id);
      const id = await weights.addFolder(path, taken, signal);
      events.emit('models.changed', {});
      return { model: await theModel(core, id) };
    },
    'models.remove': ({ id }) => remove(core, id),
    'models.use': ({ id }) => use(core, id),
    'models.measure': async ({ id }, { signal }) => {
      refuseReadOnly(core);
      await theTextModel(core, id);
      const measured = await inference.models.measure(id, signal);
      await weights.noteMeasured(id, measured);
      events.emit('models.changed', {});
      return measured;
    },
  };
}

async function listAvailable({ inference, weights }: Core, downloadOf: Downloads['of']) {
  const here = new Set((await inference.models.list()).map(({ id }) => id));
  const offers = (await weights.offers()).filter(({ id }) => !here.has(id));
  const models = await Promise.all(
    offers.map(async (offer) => ({
      ...offer,
      partialBytes: await weights.partialBytes(offer.id),
      download: downloadOf(offer.id),
    })),
  );
  return { models };
}

async function theModel({ inference }: Core, id: string): Promise<Model> {
  const found = (await inference.models.list()).find((one) => one.id === id);
  if (!found) throw unknownModel(id);
  return found;
}

/** The model of this name. Rejects with `not-found` where there is none, with `bad-input` where it does not write. */
export async function theTextModel(core: Core, id: string): Promise<Model> {
  const found = await theModel(core, id);
  if (found.task !== 'text')
    throw new AppError('bad-input', `${id} does not write text.`, 'Choose a model that does.');
  return found;
}

const unknownModel = (id: string): AppError =>
  new AppError('not-found', `There is no model ${id}.`, 'See the list: nanodesk models.');

async function use(core: Core, id: string) {
  const { state, origin } = await theTextModel(core, id);
  if (state === 'missing' || state === 'corrupt')
    throw new AppError('model-corrupt', `${id} is not whole.`, howToMend(origin));
  return changeSettings(core, { textModel: id });
}

/** Where the model that writes goes, the bundled one takes its place. */
async function remove(core: Core, id: string): Promise<Record<string, never>> {
  refuseReadOnly(core);
  const found = (await core.inference.models.list()).find((one) => one.id === id);
  if (found?.origin === 'bundled')
    throw new AppError('forbidden', `${id} belongs to Nanodesk and stays.`);
  if (!(await core.weights.remove(id))) throw unknownModel(id);
  if (currentSettings(core).textModel === id)
    changeSettings(core, { textModel: settingsSchema.parse({}).textModel });
  core.events.emit('models.changed', {});
  return {};
}
