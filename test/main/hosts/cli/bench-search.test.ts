/** Search in a large library, at a hundredth of its size: all of it is made, and each letter is asked for. */
import { expect, it } from 'vitest';
import type { SearchBench } from '../../../../main/hosts/cli/verbs/bench-search';
import { cli, cliJson } from '../../../helpers/cli';
import { createFakeInference } from '../../../helpers/fake-inference';
import { filesBelow, temporaryFolder } from '../../../helpers/library';

it('times each letter typed, and leaves the library of the person alone', async () => {
  const library = temporaryFolder();
  const { search } = await cliJson<{ search: SearchBench }>(
    ['bench', '--only', 'search', '--size', '1', '--rounds', '2'],
    { library, inference: createFakeInference() },
  );
  expect(search).toMatchObject({ recordings: 100, messages: 10_000 });
  expect(search.requests).toBeGreaterThan(300);
  expect(search.p50).toBeLessThanOrEqual(search.p95);
  expect(search.p95).toBeLessThanOrEqual(search.most);
  expect(filesBelow(library)).toEqual([]);
});

it('refuses a size that is none', async () => {
  const library = temporaryFolder();
  const { err, status } = await cli(['bench', '--only', 'search', '--size', '0'], { library });
  expect(status).toBe(2);
  expect(err).toContain('It takes a number from 1 to 100.');
});
