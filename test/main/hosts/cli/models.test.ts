import { cpSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AvailableModel, Model } from '../../../../main/contract';
import { type CliOptions, cli, cliJson, startCli } from '../../../helpers/cli';
import { cutAfter, LARGEST, startHub, type TestHub, tinyDecoder } from '../../../helpers/hub';
import { temporaryFolder } from '../../../helpers/library';
import { inferenceOver, makeModelsFolder } from '../../../helpers/models-folder';

interface Listed {
  models: Model[];
  available: AvailableModel[];
  measured: Record<string, unknown>;
  textModel: string;
}

let options: CliOptions;
let hub: TestHub;
beforeEach(async () => {
  hub = await startHub();
  const [library, models] = [temporaryFolder(), makeModelsFolder()];
  options = { library, models, hub: hub.base, inference: inferenceOver(models, library) };
});
const list = () => cliJson<Listed>(['models'], options);
const download = ['models', 'download', 'tiny-decoder', '--accept-licence'];

describe('models download', () => {
  it('shows licence, size and memory, and asks nobody while the licence is not accepted', async () => {
    const { status, out, err } = await cli(['models', 'download', 'tiny-decoder'], options);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/CC0-1.0, https:\/\/creativecommons.org/);
    expect(err).toMatch(/about 250 kB to fetch and keep, about 60 MB of memory/);
    expect(err).toMatch(/--accept-licence\n$/);
    expect(hub.asked).toEqual([]);
  });

  it('installs, measures and says how fast it is here', async () => {
    const { status, out, err } = await cli(download, options);
    expect(status, err).toBe(0);
    expect(out).toMatch(/^Installed Tiny decoder \(tiny-decoder\), 2\d\d kB\./);
    expect(out).toMatch(/reads 500 and writes 50.0 tokens a second here, loads in 0.9 s/);
    const { models, available, measured } = await list();
    expect(models.map(({ id, origin }) => [id, origin])).toEqual([
      ['smollm2-135m-nanodesk', 'bundled'],
      ['tiny-decoder', 'added'],
    ]);
    expect(available).toEqual([]);
    expect(Object.keys(measured)).toEqual(['tiny-decoder']);
    const again = await cli(download, options);
    expect(again).toMatchObject({ status: 1, err: expect.stringMatching(/installed already/) });
  });

  it('prints one document with --json, and lines with --progress', async () => {
    const run = await cli([...download, '--json', '--progress'], options);
    expect(JSON.parse(run.out)).toMatchObject({
      model: { id: 'tiny-decoder', origin: 'added' },
      measured: { decodeTokensPerSecond: 50 },
    });
    expect(run.err).toMatch(/^Downloading \d+%/m);
  });

  it('stops on Ctrl-C, keeps what came, shows it, and goes on', async () => {
    hub.fault = (_, response, { path: at, file }) => {
      if (at !== `/lfs/${LARGEST}`) return false;
      response.writeHead(200, { ETag: hub.etag(LARGEST), 'Content-Length': file!.length });
      response.write(file!.subarray(0, 60_000));
      setTimeout(() => run.interrupt(), 60);
      return true;
    };
    const run = startCli(download, options);
    const { status, err } = await run.finished;
    expect([status, err]).toEqual([130, expect.stringMatching(/What was received is kept/)]);
    expect((await list()).available[0]!.partialBytes).toBeGreaterThan(60_000);
    expect((await cli(['models'], options)).out).toMatch(/tiny-decoder .* received/);
    hub.fault = null;
    expect((await cli(download, options)).status).toBe(0);
    expect(hub.asked.at(-1)!.headers.range).toBe('bytes=60000-');
  });

  it('says in one line what went wrong', async () => {
    hub.fault = (_, response, { path: at, file }) =>
      at.startsWith('/lfs/') && cutAfter(response, file!, 0, hub.etag(LARGEST));
    const { status, err } = await cli([...download, '--quiet'], options);
    expect(status).toBe(1);
    expect(err).toMatch(/^nanodesk: 127.0.0.1:\d+ cannot be reached.*goes on where it was\.\n$/);
    const unknown = await cli(['models', 'download', 'gpt-9'], options);
    expect(unknown.err).toBe(
      'nanodesk: There is no model gpt-9 to download. See nanodesk models.\n',
    );
  });
});

describe('models add, use, measure, remove', () => {
  it('takes a model from a folder, writes with it, and gives it back', async () => {
    const folder = path.join(temporaryFolder(), 'Tiny');
    cpSync(tinyDecoder, folder, { recursive: true });
    const added = await cli(['models', 'add', folder], options);
    expect([added.status, added.out]).toEqual([0, expect.stringMatching(/^Added Tiny \(tiny\)/)]);
    expect(hub.asked).toEqual([]);
    expect((await cli(['models', 'use', 'tiny'], options)).out).toMatch(/^tiny writes/);
    expect((await list()).textModel).toBe('tiny');
    expect((await cli(['models'], options)).out).toMatch(/^tiny {2}present {2}added, in use$/m);
    expect((await cli(['models', 'measure', 'tiny'], options)).out).toMatch(/50\.0 tokens/);
    const removed = await cli(['models', 'remove', 'tiny'], options);
    expect(removed.out).toBe('Removed tiny. smollm2-135m-nanodesk writes.\n');
    expect((await list()).textModel).toBe('smollm2-135m-nanodesk');
  });

  it.each([
    [['remove', 'smollm2-135m-nanodesk'], 1, /belongs to Nanodesk and stays/],
    [['remove', 'nothing'], 1, /There is no model nothing/],
    [['remove', '../..'], 1, /not the name of a model/],
    [['use', 'nothing'], 1, /There is no model nothing/],
    [['add', '/nowhere/at/all'], 1, /There is no folder/],
    [['add'], 2, /models add takes a folder/],
    [['list', 'x'], 2, /takes nothing more/],
    [['fetch'], 2, /Allowed choices are list, verify, download/],
  ])('%j ends with %i and one line', async (args, status, message) => {
    const run = await cli(['models', ...args], options);
    expect(run.status).toBe(status);
    expect(run.err).toMatch(message);
    expect(run.err.trim()).not.toContain('\n');
  });
});

it('the bundled list of other models fits its form, names no id twice, and has every licence', async () => {
  const { available } = await cliJson<Listed>(['models'], { library: temporaryFolder() });
  expect(available.length).toBeGreaterThanOrEqual(8);
  expect(new Set(available.map(({ id }) => id)).size).toBe(available.length);
  for (const { licence, bytes, memoryBytes } of available) {
    expect(licence.url).toMatch(/^https:/);
    expect(memoryBytes).toBeGreaterThan(bytes);
  }
});
