/** The program itself: a model of the hub's form is added, checked, loaded and timed by the real model process. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Measurement, Model } from '../../../../main/contract';
import { tinyDecoder } from '../../../helpers/hub';
import { bundleInto, furnish } from '../../../helpers/models';

const home = mkdtempSync(path.join(tmpdir(), 'nanodesk-'));
let cli: string;
beforeAll(() => {
  bundleInto(furnish(home), 'worker');
  cli = bundleInto(home, 'cli');
});
afterAll(() => rmSync(home, { recursive: true }));

const nanodesk = async (...args: string[]) => {
  const library = path.join(home, 'library');
  const all = [cli, ...args, '--json', '--library', library];
  return JSON.parse((await promisify(execFile)(process.execPath, all)).stdout);
};

it('adds a model from a folder, loads it, says how fast it is, and writes with it', async () => {
  const folder = path.join(home, 'Tiny');
  cpSync(tinyDecoder, folder, { recursive: true });
  const added: { model: Model; measured: Measurement } = await nanodesk('models', 'add', folder);
  expect(added.model).toMatchObject({ id: 'tiny', origin: 'added' });
  expect(added.measured.promptTokensPerSecond).toBeGreaterThan(0);
  expect(added.measured.memoryBytes).toBeGreaterThan(1e7);
  expect(await nanodesk('models', 'use', 'tiny')).toEqual({ textModel: 'tiny' });
  const verified: { models: Model[] } = await nanodesk('models', 'verify');
  expect(verified.models.find(({ id }) => id === 'tiny')).toMatchObject({ state: 'verified' });
});

it('times the bundled model', async () => {
  const measured = await nanodesk('models', 'measure', 'smollm2-135m-nanodesk');
  expect(measured.promptTokensPerSecond).toBeGreaterThan(0);
  expect(measured.decodeTokensPerSecond).toBeGreaterThan(0);
  expect(measured.loadMs).toBeGreaterThan(0);
});
