import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cli } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const folder = () => mkdtempSync(path.join(temporaryFolder(), 'voices'));
const evaluate = (marked: string) =>
  cli(['eval', '--only', 'voices', '--voices', marked], { library: temporaryFolder() });

it('eval --only voices prints a line for each recording with a reference', async () => {
  const marked = folder();
  writeFile(marked, 'talk.wav', 'sound');
  writeFile(marked, 'alone.wav', 'sound');
  const words = [{ word: 'zebra', speaker: 'Anna' }];
  writeFile(marked, 'talk.json', JSON.stringify({ language: 'en', words }));
  const { out } = await evaluate(marked);
  expect(out).toMatch(/ {2}talk\.wav .* 1 words {2}\d of 1\n/);
  expect(out).not.toContain('alone.wav');
});

it.each([
  ['no reference at all', null, 'holds no recording with a reference'],
  ['no JSON', '{"language":', 'is not JSON'],
  ['no words', '{"language":"en","words":[]}', 'words'],
  ['a word of nobody', '{"language":"en","words":[{"word":"hello"}]}', 'speaker'],
])('says in one line what is wrong with a folder: %s', async (_what, reference, problem) => {
  const marked = folder();
  writeFile(marked, 'talk.wav', 'sound');
  if (reference !== null) writeFile(marked, 'talk.json', reference);
  const { err, status } = await evaluate(marked);
  expect(err).toContain(problem);
  expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
  expect(status).not.toBe(0);
});
