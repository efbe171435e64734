/** A models folder of an installation with one bundled model that is whole and one offer, and models as they lie on disk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openModels } from '../../main/inference/catalog';
import { createFakeInference, type FakeInference } from './fake-inference';
import { tinyOffer } from './hub';
import { temporaryFolder } from './library';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Writes the folder; its only bundled model writes text and has no bytes to speak of. */
export function makeModelsFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'smollm2-135m-nanodesk'));
  writeFileSync(path.join(folder, 'smollm2-135m-nanodesk', 'config.json'), '{}');
  const bundled = {
    id: 'smollm2-135m-nanodesk',
    task: 'text',
    title: 'Bundled',
    files: [{ path: 'config.json', bytes: 2, sha256: EMPTY }],
    quantization: 'int8',
    licence: 'Apache-2.0',
    source: 'a test',
    languages: ['en'],
    memoryBytes: 1,
  };
  writeFileSync(path.join(folder, 'catalog.json'), JSON.stringify({ models: [bundled] }));
  writeFileSync(path.join(folder, 'available.json'), JSON.stringify({ models: [tinyOffer] }));
  return folder;
}

/** Fake models, but a list that is read from the disk as the model process does. */
export function inferenceOver(models: string, library: string): FakeInference {
  const fake = createFakeInference();
  fake.models.list = async () => (await openModels(models, path.join(library, 'models'))).list();
  return fake;
}
