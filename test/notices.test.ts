/** Whose work is inside, as the page about Nanodesk is told. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { packageFolders, writeNotices } from '../scripts/notices.mjs';
import { makeFolder, ROOT } from './e2e/helpers/paths';

const { folder, remove } = makeFolder();
afterAll(remove);

it('finds the innermost package of a file, once', () => {
  const files = ['/a/node_modules/b/x.js', '/a/node_modules/b/y.js', '/a/src/z.ts'];
  const nested = '/a/node_modules/b/node_modules/@c/d/x.js';
  expect(packageFolders([...files, nested])).toEqual([
    '/a/node_modules/b',
    '/a/node_modules/b/node_modules/@c/d',
  ]);
});

it('names Nanodesk, the weights and the packages, with the words of their licences', async () => {
  mkdirSync(path.join(folder, 'renderer'));
  await writeNotices(ROOT, folder, ['node_modules/zod/index.js'], ['@fontsource/pretendard']);
  const all: { name: string; licence: string; text: string }[] = JSON.parse(
    readFileSync(path.join(folder, 'renderer', 'licences.json'), 'utf8'),
  );
  expect(all[0]).toMatchObject({ name: 'Nanodesk', licence: 'Apache-2.0' });
  const textOf = (wanted: string) => all.find(({ name }) => name === wanted)?.text;
  expect(textOf('whisper-base')).toContain('OpenAI');
  expect(textOf('zod')).toContain('MIT License');
  expect(textOf('codec-parser')).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  expect(textOf('@fontsource/pretendard')).toContain('SIL OPEN FONT LICENSE');
});
