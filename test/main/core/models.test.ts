import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openApp, type TestApp } from '../../helpers/app';
import { LARGEST, startHub, type TestHub } from '../../helpers/hub';
import { temporaryFolder } from '../../helpers/library';
import { inferenceOver, makeModelsFolder } from '../../helpers/models-folder';

const tiny = { id: 'tiny-decoder' };
const wanted = { ...tiny, acceptLicence: true as const };

async function open(hub: TestHub, modelsFolder = makeModelsFolder()): Promise<TestApp> {
  const libraryFolder = temporaryFolder();
  const inference = inferenceOver(modelsFolder, libraryFolder);
  return openApp({ libraryFolder, modelsFolder, inference, hub });
}

/** Sends a third of the weights and then nothing. */
function hold(hub: TestHub): void {
  hub.fault = (_, response, { path, file }) => {
    if (path !== `/lfs/${LARGEST}`) return false;
    response.writeHead(200, { ETag: hub.etag(LARGEST), 'Content-Length': file!.length });
    response.write(file!.subarray(0, 70_000));
    return true;
  };
}

it('tells everybody how a download stands, and once how it ended', async () => {
  const app = await open(await startHub());
  const { model } = await app.call('models.download', { ...wanted, wait: false });
  expect(model).toBeNull();
  const done = await app.event('model.download', ({ state }) => state === 'done');
  expect(done.received).toBe(done.total);
  await app.event('models.changed');
  const ends = app.events.filter(
    ({ name, data }) => name === 'model.download' && data.state !== 'running',
  );
  expect(ends).toHaveLength(1);
  expect((await app.call('models.available', {})).models).toEqual([]);
});

it('lists one that runs, refuses a second, and stops it for whoever asks', async () => {
  const hub = await startHub();
  hold(hub);
  const app = await open(hub);
  await app.call('models.download', { ...wanted, wait: false });
  await app.event('model.download', ({ total }) => total !== null);
  const [running] = (await app.call('models.available', {})).models;
  expect(running!.download).toMatchObject({ state: 'running' });
  await expect(app.call('models.download', wanted)).rejects.toMatchObject({ code: 'busy' });
  const start = Date.now();
  await app.call('models.stop', tiny);
  await app.event('model.download', ({ state }) => state === 'stopped');
  expect(Date.now() - start).toBeLessThan(500);
  const [stopped] = (await app.call('models.available', {})).models;
  expect(stopped).toMatchObject({ download: null });
  expect(stopped!.partialBytes).toBeGreaterThan(0);
  await app.call('models.remove', tiny);
  expect((await app.call('models.available', {})).models[0]!.partialBytes).toBe(0);
});

it.each([
  ['was downloaded', tiny.id, 'Remove this model, then add or download it again.'],
  [
    'is part of Nanodesk',
    'smollm2-135m-nanodesk',
    'Install Nanodesk again to put the models back.',
  ],
])('says what brings one back that is damaged and %s', async (_what, id, hint) => {
  const modelsFolder = makeModelsFolder();
  const app = await open(await startHub(), modelsFolder);
  await app.call('models.download', wanted);
  for (const folder of [modelsFolder, path.join(app.folder, 'models')])
    rmSync(path.join(folder, id, 'config.json'), { force: true });
  await expect(app.call('models.use', { id })).rejects.toMatchObject({
    code: 'model-corrupt',
    hint,
  });
});

it('is told of a failure as an event, in the words of the call', async () => {
  const hub = await startHub();
  hub.fault = (_, response) => Boolean(response.writeHead(403).end());
  const app = await open(hub);
  await app.call('models.download', { ...wanted, wait: false });
  const failed = await app.event('model.download', ({ state }) => state === 'failed');
  expect(failed.error).toMatchObject({ code: 'forbidden' });
});

it('ends with the app, quickly, and leaves what it has', async () => {
  const hub = await startHub();
  hold(hub);
  const app = await open(hub);
  await app.call('models.download', { ...wanted, wait: false });
  await app.event('model.download', ({ total }) => total !== null);
  const start = Date.now();
  await app.close();
  expect(Date.now() - start).toBeLessThan(1500);
});

it('refuses to remove what is being downloaded, and to write with what does not write', async () => {
  const hub = await startHub();
  hold(hub);
  const app = await open(hub);
  await app.call('models.download', { ...wanted, wait: false });
  await app.event('model.download', ({ total }) => total !== null);
  await expect(app.call('models.remove', tiny)).rejects.toMatchObject({ code: 'busy' });
  await expect(app.call('models.use', tiny)).rejects.toMatchObject({ code: 'not-found' });
});
