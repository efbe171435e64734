/** Summing up one to eight hours of talk: all of it is read, and the models are asked no more than their share. */
import { expect, it } from 'vitest';
import type { LengthBench } from '../../../../main/hosts/cli/verbs/bench-lengths';
import { cliJson } from '../../../helpers/cli';
import { createFakeInference } from '../../../helpers/fake-inference';
import { temporaryFolder } from '../../../helpers/library';

it('reads every line of eight hours, and asks the models as often as for one', async () => {
  const inference = createFakeInference();
  const embedded: number[] = [];
  const { embed } = inference.embedding;
  inference.embedding.embed = (texts, signal) => {
    embedded.push(texts.length);
    return embed(texts, signal);
  };
  const { lengths } = await cliJson<{ lengths: LengthBench[] }>(
    ['bench', '--only', 'lengths', '--rounds', '1'],
    { library: temporaryFolder(), inference },
  );
  expect(lengths.map(({ hours, method }) => `${hours} ${method}`)).toEqual(
    [1, 2, 4, 8].flatMap((hours) => [`${hours} extract`, `${hours} compose`]),
  );
  for (const { hours, words, covered, lines } of lengths) {
    expect(words).toBeGreaterThanOrEqual(hours * 9000);
    expect(covered).toBe(lines);
  }
  // Ten summaries, and the call that wakes the model for each.
  const all = embedded.reduce((sum, texts) => sum + texts, 0);
  expect(all).toBeLessThanOrEqual(10 * (128 + 1));
  // Of each of the five that are composed nine topics and one that repeats; three places a topic, two asks a place.
  expect(inference.written.length).toBeLessThanOrEqual(5 * 10 * 3 * 2);
});
