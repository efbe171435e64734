/** Libraries under the LGPL: none is inside a bundle, and the files beside them are the libraries, with their papers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importMetaUrl } from '../scripts/import-meta.mjs';
import { keptApart, makeReplaceable } from '../scripts/replaceable.mjs';
import { makeFolder, ROOT } from './e2e/helpers/paths';

const FOR_NODE = { bundle: true, platform: 'node', target: 'node16', format: 'cjs' } as const;
const { folder, remove } = makeFolder();
afterAll(remove);
beforeAll(() => makeReplaceable(ROOT, folder, { ...FOR_NODE, ...importMetaUrl }));

const require = createRequire(import.meta.url);
const ours = (name: string) => path.join(folder, 'lgpl', name);

const licenceOf = (name: string): string =>
  JSON.parse(readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).license;

it.each(['main/inference/worker.ts', 'main/hosts/cli/index.ts', 'main/hosts/desktop/main.ts'])(
  'are not in the bundle of %s',
  async (entry) => {
    const { metafile } = await build({
      ...FOR_NODE,
      ...importMetaUrl,
      entryPoints: [path.join(ROOT, entry)],
      external: ['electron', 'better-sqlite3', 'onnxruntime-node'],
      plugins: [keptApart],
      metafile: true,
      write: false,
    });
    const files = Object.keys(metafile.inputs).join('\n');
    const names = [...files.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(10);
    expect([...new Set(names)].filter((name) => /GPL/.test(licenceOf(name as string)))).toEqual([]);
  },
);

it('offer what the libraries offer, by name and as a whole', async () => {
  const own = await import('codec-parser');
  const parser = require(ours('codec-parser.cjs'));
  for (const [name, value] of Object.entries(own))
    if (name !== 'default') expect(parser[name]?.toString()).toBe(value.toString());
  expect(new parser('audio/flac', {}).codec).toBe('flac');
  expect(require(ours('audio-file-decoder.cjs')).getAudioDecoder).toBeTypeOf('function');
});

it('come with their licences and where their source is', () => {
  const read = (name: string) => readFileSync(ours(name), 'utf8');
  expect(read('codec-parser.LICENSE.txt')).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  expect(read('audio-file-decoder.LICENSE.txt')).toContain('Version 2.1, February 1999');
  expect(read('GPL-3.0.txt')).toContain('GNU GENERAL PUBLIC LICENSE');
  expect(read('README.txt')).toMatch(/codec-parser \d.*LGPL-3.*github\.com/);
  expect(read('README.txt')).toMatch(/audio-file-decoder \d.*LGPL-2\.1.*github\.com/);
});
