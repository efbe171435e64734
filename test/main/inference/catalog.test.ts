import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openModels } from '../../../main/inference/catalog';
import { EMBEDDING_MODEL } from '../../../main/inference/models';
import { inProcessInference } from '../../helpers/inProcessInference';
import { temporaryFolder } from '../../helpers/library';
import { modelsFolder } from '../../helpers/models';

let folder: string;
const file = () => path.join(folder, EMBEDDING_MODEL, 'onnx/model_quantized.onnx');

/** A copy with MiniLM only: the other models are listed, and missing. */
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(path.join(modelsFolder, 'catalog.json'), path.join(folder, 'catalog.json'));
  cpSync(path.join(modelsFolder, EMBEDDING_MODEL), path.join(folder, EMBEDDING_MODEL), {
    recursive: true,
  });
});

const flipByte = (name: string) => {
  const bytes = readFileSync(name);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(name, bytes);
};

const stateOf = (models: { id: string; state: string }[], id: string) =>
  models.find((model) => model.id === id)?.state;

describe('the models on disk', () => {
  it('are present by size, verified once every byte was read, missing where they are not there', async () => {
    const models = await openModels(folder);
    const before = await models.list();
    expect(stateOf(before, EMBEDDING_MODEL)).toBe('present');
    expect(stateOf(before, 'whisper-base')).toBe('missing');
    expect(stateOf(await models.verify(), EMBEDDING_MODEL)).toBe('verified');
  });

  it('with one bit flipped are refused, and told to be corrupt (would catch weights opened unseen)', async () => {
    const models = await openModels(folder);
    flipByte(file());
    expect(stateOf(await models.list(), EMBEDDING_MODEL)).toBe('present');
    await expect(
      models.session(EMBEDDING_MODEL, 'onnx/model_quantized.onnx'),
    ).rejects.toMatchObject({ code: 'model-corrupt', hint: expect.any(String) });
    expect(stateOf(await models.list(), EMBEDDING_MODEL)).toBe('corrupt');
  });

  it('changed after they were verified are found out again (would catch a hash remembered too long)', async () => {
    const models = await openModels(folder);
    expect(stateOf(await models.verify(), EMBEDDING_MODEL)).toBe('verified');
    flipByte(file());
    await expect(models.read(EMBEDDING_MODEL, 'onnx/model_quantized.onnx')).rejects.toMatchObject({
      code: 'model-corrupt',
    });
  });

  it('that are gone, or not in the catalogue, are missing', async () => {
    const models = await openModels(folder);
    rmSync(file());
    for (const name of ['onnx/model_quantized.onnx', '../catalog.json'])
      await expect(models.read(EMBEDDING_MODEL, name)).rejects.toMatchObject({
        code: 'model-missing',
        hint: expect.stringContaining('Install Nanodesk again'),
      });
    await expect(models.read('added-once', 'config.json')).rejects.toMatchObject({
      code: 'model-missing',
      hint: 'Look at the list of models.',
    });
  });

  it('that are there but cannot be read are not called missing (would catch advice to install anew)', async () => {
    const models = await openModels(folder);
    rmSync(file());
    mkdirSync(file());
    await expect(models.read(EMBEDDING_MODEL, 'onnx/model_quantized.onnx')).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringContaining(file()),
    });
  });

  it('need a catalogue that can be read', async () => {
    writeFileSync(path.join(folder, 'catalog.json'), '{"models": [{}]}');
    await expect(openModels(folder)).rejects.toMatchObject({ code: 'model-corrupt' });
    rmSync(path.join(folder, 'catalog.json'));
    await expect(openModels(folder)).rejects.toMatchObject({ code: 'model-missing' });
  });

  it('are refused over the wire with the same code, and work once they are whole again', async () => {
    const inference = inProcessInference(folder);
    const embed = () => inference.embedding.embed(['one'], new AbortController().signal);
    flipByte(file());
    await expect(embed()).rejects.toMatchObject({ code: 'model-corrupt' });
    flipByte(file());
    await expect(embed()).resolves.toHaveLength(1);
    await inference.close();
  });
});
