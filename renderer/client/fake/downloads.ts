/** Models of the fake: installed, used, measured, and downloads that go by themselves. */
import { AppError, type AvailableModel, type Download, type Model } from '../../../main/contract';
import type { Answers, Emit } from './answers';
import type { World } from './world';

const STEP_MS = 40;
const STEPS = 20;
const MEASURED = {
  promptTokensPerSecond: 412,
  decodeTokensPerSecond: 38,
  loadMs: 1400,
  memoryBytes: 1_210_000_000,
};

/** The answers to contract/models.ts. */
export function createModelAnswers(world: World, emit: Emit): Answers {
  const changed = () => emit({ name: 'models.changed', data: {} });
  const use = (id: string) => {
    Object.assign(world.settings, { textModel: id });
    emit({ name: 'settings.changed', data: { ...world.settings } });
    return { ...world.settings };
  };
  return {
    'models.list': () => ({
      models: [...world.models],
      measured: { ...world.measured },
      textModel: world.settings.textModel,
    }),
    'models.verify': async () => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      return { models: world.models.map((model) => ({ ...model, state: 'verified' as const })) };
    },
    'models.available': () => ({ models: structuredClone(world.offers) }),
    'models.download': ({ id }) => {
      startDownload(world, id, emit);
      return { model: null };
    },
    'models.stop': ({ id }) => {
      const offer = offerOf(world, id);
      if (offer.download) endDownload(offer, { ...offer.download, state: 'stopped' }, emit);
      return {};
    },
    'models.use': ({ id }) => use(id),
    'models.measure': ({ id }) => {
      world.measured[id] = MEASURED;
      changed();
      return MEASURED;
    },
    'models.remove': ({ id }) => {
      const offer = world.offers.find((one) => one.id === id);
      if (offer) offer.partialBytes = 0;
      world.models = world.models.filter((model) => model.id !== id);
      if (world.settings.textModel === id) use('smollm2-135m-nanodesk');
      changed();
      return {};
    },
  };
}

function offerOf({ offers }: World, id: string): AvailableModel {
  const found = offers.find((offer) => offer.id === id);
  if (!found) throw new AppError('not-found', `There is no model ${id}.`);
  return found;
}

function startDownload(world: World, id: string, emit: Emit): void {
  const offer = offerOf(world, id);
  let received = offer.partialBytes;
  const total = offer.bytes;
  const tell = () => {
    const secondsLeft = Math.ceil(((total - received) / total) * 60);
    offer.download = { id, state: 'running', received, total, secondsLeft };
    emit({ name: 'model.download', data: offer.download });
  };
  tell();
  const timer = setInterval(() => {
    if (!offer.download) return clearInterval(timer);
    received = Math.min(total, received + total / STEPS);
    if (received < total) return tell();
    clearInterval(timer);
    world.models.push(installed(offer));
    world.offers = world.offers.filter((one) => one !== offer);
    endDownload(offer, { ...offer.download, received, state: 'done' }, emit);
    emit({ name: 'models.changed', data: {} });
  }, STEP_MS);
}

function endDownload(offer: AvailableModel, download: Download, emit: Emit): void {
  offer.partialBytes = Math.round(download.received);
  offer.download = null;
  emit({ name: 'model.download', data: { ...download, received: offer.partialBytes } });
}

const installed = ({ id, title, licence, languages, bytes, memoryBytes, repo }: AvailableModel) =>
  ({
    id,
    task: 'text',
    title,
    files: [{ path: 'onnx/model_q4.onnx', bytes, sha256: 'b'.repeat(64) }],
    quantization: 'q4',
    licence: licence.name,
    source: `huggingface.co/${repo}, onnx/model_q4.onnx, unchanged`,
    languages,
    memoryBytes,
    bytes,
    origin: 'added',
    state: 'present',
  }) satisfies Model;
