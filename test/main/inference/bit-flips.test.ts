/**
 * One bit of one file of a model is flipped, chosen by a seed: it is refused, by name, before ONNX Runtime opens anything.
 * NANODESK_FLIPS sets how many over the bundled models, and over a model that a person added (20 each).
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { createRandom } from '../../../main/core/random';
import { type ModelStore, openModels } from '../../../main/inference/catalog';
import { createSession } from '../../../main/inference/session';
import { tinyDecoder } from '../../helpers/hub';
import { temporaryFolder } from '../../helpers/library';
import { modelsFolder } from '../../helpers/models';
import { openShelf } from '../../helpers/weights';

vi.mock('../../../main/inference/session', () => ({ createSession: vi.fn() }));

const FLIPS = Number(process.env.NANODESK_FLIPS ?? 20);
const random = createRandom(Number(process.env.NANODESK_SEED ?? 20261127));
const chosen = (count: number) => Math.floor(random() * count);

/** Opens a file as its task does. */
function open(models: ModelStore, id: string, file: string): Promise<unknown> {
  if (file.endsWith('.onnx_data')) return models.session(id, file.replace('_data', ''));
  if (file.endsWith('.onnx')) return models.session(id, file);
  return models.json(id, file);
}

/** Flips a bit for the time of one try. */
async function withFlip(file: string, use: () => Promise<void>): Promise<void> {
  const bytes = readFileSync(file);
  const at = chosen(bytes.length);
  const bit = 1 << chosen(8);
  bytes[at]! ^= bit;
  writeFileSync(file, bytes);
  await use();
  bytes[at]! ^= bit;
  writeFileSync(file, bytes);
}

async function flipMany(models: ModelStore, root: string, origin: string): Promise<void> {
  const listed = (await models.list()).filter((model) => model.origin === origin);
  const all = listed.flatMap(({ id, files }) => files.map(({ path: file }) => ({ id, file })));
  for (let n = 0; n < FLIPS; n++) {
    const { id, file } = all[chosen(all.length)]!;
    const full = path.join(root, id, file);
    await withFlip(full, async () => {
      await expect(open(models, id, file), `${id}/${file}`).rejects.toMatchObject({
        code: 'model-corrupt',
        message: `The model file ${full} is damaged or was changed.`,
        hint: expect.stringMatching(/again/),
      });
    });
  }
  expect(createSession).not.toHaveBeenCalled();
  for (const { id, file } of all) if (file.endsWith('.onnx')) await open(models, id, file);
  expect(createSession).toHaveBeenCalled();
}

it('in a bundled model (would catch weights, or a tokenizer, opened unseen)', async () => {
  const folder = temporaryFolder();
  cpSync(modelsFolder, folder, { recursive: true });
  await flipMany(await openModels(folder), folder, 'bundled');
});

it('in a model that a person added', async () => {
  const shelf = openShelf(null);
  await shelf.addFolder(tinyDecoder, [], new AbortController().signal);
  vi.mocked(createSession).mockClear();
  await flipMany(await openModels(modelsFolder, shelf.folder), shelf.folder, 'added');
});
