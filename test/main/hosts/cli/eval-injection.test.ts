import { expect, it } from 'vitest';
import { cli } from '../../../helpers/cli';
import { temporaryFolder, writeFile } from '../../../helpers/library';

const only = ['eval', '--only', 'injection'];

it('eval --only injection names the line that is no attack, and what it should be', async () => {
  const folder = temporaryFolder();
  writeFile(folder, 'mine.jsonl', '{"id":"1"}');
  const { status, err } = await cli([...only, '--injection', folder], {
    library: temporaryFolder(),
  });
  expect(status).toBe(1);
  expect(err).toContain('Line 1 is not an attack. One JSON object a line: {"id":"1","split":"dev"');
});

it('eval --most takes a whole number only', async () => {
  const { status, err } = await cli([...only, '--most', 'few'], { library: temporaryFolder() });
  expect(status).toBe(2);
  expect(err).toContain('It takes a whole number from 1 on.');
});
