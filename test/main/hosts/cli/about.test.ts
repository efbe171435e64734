import { expect, it } from 'vitest';
import { version } from '../../../../package.json';
import { cli, cliJson } from '../../../helpers/cli';
import { createFakeInference } from '../../../helpers/fake-inference';
import { temporaryFolder } from '../../../helpers/library';
import { inferenceOver, makeModelsFolder } from '../../../helpers/models-folder';

function withModels() {
  const [library, models] = [temporaryFolder(), makeModelsFolder()];
  const inference = createFakeInference();
  inference.models = inferenceOver(models, library).models;
  return { library, models, inference };
}

it('tells version, licences, origin of the models, where the library lies, and that nothing is sent', async () => {
  const given = withModels();
  const { status, out } = await cli(['about'], given);
  expect(status).toBe(0);
  expect(out).toContain(`Nanodesk ${version}, Apache-2.0, `);
  expect(out).toMatch(/Node [\d.]+, .*SQLite [\d.]+\n/);
  expect(out).toContain(`Library: ${given.library}\n`);
  expect(out).toContain('Nothing is sent');
});

it('prints the same as JSON', async () => {
  const given = withModels();
  const told = await cliJson<{ models: unknown[] }>(['about'], given);
  expect(told).toMatchObject({
    ...{ version, licence: 'Apache-2.0', libraryFolder: given.library, sent: 0 },
    parts: expect.arrayContaining([{ name: 'SQLite', version: expect.any(String) }]),
  });
  expect(told.models.length).toBeGreaterThan(0);
  for (const model of told.models)
    expect(model).toMatchObject({
      licence: expect.any(String),
      source: expect.any(String),
      origin: 'bundled',
    });
});
