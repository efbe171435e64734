import { describe, expect, it } from 'vitest';
import { cheapScore, WEIGHTS } from '../../../../main/core/extraction/score';
import { digestOf, segmentsOf } from '../../../helpers/extraction';

describe('cheapScore', () => {
  it('adds weight times value, and nothing else', () => {
    const none = Object.fromEntries(Object.keys(WEIGHTS).map((name) => [name, 0]));
    const features = { ...none, decision: 1, question: 0.5 } as never;
    expect(cheapScore(features)).toBeCloseTo(WEIGHTS.decision + WEIGHTS.question / 2);
  });

  it.each([
    ['We decided to buy the new machine.', 'Did we decide to buy the new machine?'],
    ['The first company delivers the machine in six weeks.', 'It delivers that to us in there.'],
    ['The warranty of the machine covers five years.', 'Yeah so, thanks, can you hear me, hello?'],
  ])('%j is worth more than %j', async (better, worse) => {
    const filler = 'The machine and the warranty of the company were discussed again.';
    const { candidates } = await digestOf(segmentsOf(filler, better, worse, filler));
    const scoreOf = (text: string) =>
      candidates.find(
        ({ sentence }) => sentence.parts[0]!.segment === [better, worse].indexOf(text) + 1,
      )?.score ?? Number.NEGATIVE_INFINITY;
    expect(scoreOf(better)).toBeGreaterThan(scoreOf(worse));
  });
});
