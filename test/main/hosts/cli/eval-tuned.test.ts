import { expect, it } from 'vitest';
import { cli, cliJson } from '../../../helpers/cli';
import { createFakeInference } from '../../../helpers/fake-inference';
import { temporaryFolder, writeFile } from '../../../helpers/library';
import { inferenceOver, makeModelsFolder } from '../../../helpers/models-folder';

const only = ['eval', '--only', 'tuned'];
const item = { id: 'a', kind: 'point', turns: [{ speaker: 'Ana', text: 'We meet at 5.' }] };
const ITEMS = [
  { ...item, split: 'dev', answer: 'They meet at 5.' },
  { ...item, split: 'dev', answer: '' },
  { ...item, split: 'report', answer: 'They meet at 5.' },
]
  .map((one) => JSON.stringify(one))
  .join('\n');

function folderWith(items: string): string {
  const folder = temporaryFolder();
  writeFile(folder, 'mine.jsonl', items);
  return folder;
}

it('eval --only tuned prints a column for people, for rules and for the model', async () => {
  const inference = createFakeInference();
  inference.answer = () => 'We meet at 5.';
  const args = [...only, '--tuned', folderWith(ITEMS)];
  const { out } = await cli(args, { library: temporaryFolder(), inference });
  expect(out).toContain('Points of a few turns (dev, 2 items, 1 with nothing to say)');
  expect(out).toMatch(/ {2}written {2}first sentence {2}longest sentence {3}fake-text\n/);
  expect(out).toMatch(/ROUGE-1 +– +75\.0 +75\.0 +75\.0\n/);
  expect(out).toMatch(/the guard lets pass +100\.0 % +100\.0 % +100\.0 % +100\.0 %\n/);
  expect(out).toMatch(/rightly silent +1 of 1 +0 of 1 +0 of 1 +0 of 1\n/);
  expect(out).toMatch(/milliseconds \(middle\) +– +– +– +2\n/);
});

it('eval --only tuned takes another split and models that are installed, and tells what they wrote', async () => {
  const [library, models] = [temporaryFolder(), makeModelsFolder()];
  const inference = inferenceOver(models, library);
  const id = 'smollm2-135m-nanodesk';
  const args = [...only, '--tuned', folderWith(ITEMS), '--split', 'report', '--model', id];
  const { tuned } = await cliJson<{ tuned: { answers: object[] } }>(args, { library, inference });
  expect(tuned.answers).toMatchObject([{ model: id, id: 'a', reference: 'They meet at 5.' }]);
  const { status, err } = await cli([...args, 'other'], { library, inference });
  expect(status).toBe(1);
  expect(err).toContain('There is no model other.');
});

it('eval --only tuned says in one line that there are no items, as in the packaged app', async () => {
  const options = { library: temporaryFolder(), models: makeModelsFolder() };
  const { status, err } = await cli(only, options);
  expect(status).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(
    /data holds no items with answers\. .* with the source code only\. Name a folder/,
  );
});

it('eval --only tuned reads the items beside the bundled models', async () => {
  const { out } = await cli([...only, '--most', '1'], { library: temporaryFolder() });
  const titles = out.split('\n').filter((line) => line.includes('(dev, '));
  expect(titles.map((title) => title.replace(/ \(.*/, ''))).toEqual([
    'Points of a few turns',
    'Titles of points',
    'Points in one sentence',
    'Replies to chats',
  ]);
});
