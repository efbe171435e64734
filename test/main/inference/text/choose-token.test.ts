import { describe, expect, it } from 'vitest';
import { chooseToken, seededRandom } from '../../../../main/inference/text/choose-token';
import { smallVocabulary, VOCABULARY_SIZE } from '../../../helpers/vocabulary';

const vocabulary = smallVocabulary({ suppressed: [3] });
const everything = { text: true, end: true, from: 20, to: 40 };
const textOnly = { text: true, end: true, from: 1, to: 0 };
const never = () => {
  throw new Error('drawn at temperature 0');
};

/** All tokens at -5 but those given. */
function logits(given: Record<number, number>): Float32Array {
  const row = new Float32Array(VOCABULARY_SIZE).fill(-5);
  for (const [token, value] of Object.entries(given)) row[Number(token)] = value;
  return row;
}

describe('chooseToken()', () => {
  it('takes the likeliest that is allowed, without drawing', () => {
    const row = logits({ 2: 1, 12: 9, 30: 8 });
    expect(chooseToken(row, textOnly, vocabulary, 0, never).token).toBe(2);
  });

  it('never takes a suppressed one', () => {
    expect(chooseToken(logits({ 3: 9, 4: 1 }), textOnly, vocabulary, 0, never).token).toBe(4);
  });

  it('tells the probability among what is allowed', () => {
    const row = logits({ 1: 2, 2: 2, 30: 50 });
    for (let token = 0; token <= 10; token++) if (token !== 1 && token !== 2) row[token] = -90;
    const { logProbability } = chooseToken(row, textOnly, vocabulary, 0, never);
    expect(logProbability).toBeCloseTo(Math.log(0.5), 5);
  });

  it('takes a timestamp where all together outweigh any text (would catch text over a pause)', () => {
    const times = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [20 + i, 1]));
    const { token } = chooseToken(logits({ ...times, 5: 3 }), everything, vocabulary, 0, never);
    expect(token).toBeGreaterThanOrEqual(20);
    expect(chooseToken(logits({ 20: 1, 5: 3 }), everything, vocabulary, 0, never).token).toBe(5);
  });

  it('draws by probability at a temperature, the same for the same seed', () => {
    const row = () => logits({ 1: 2, 2: 2 - Math.log(3) });
    const drawn = (seed: number) => {
      const random = seededRandom(seed);
      const draw = () => chooseToken(row(), textOnly, vocabulary, 1, random).token;
      return Array.from({ length: 400 }, draw);
    };
    const first = drawn(1);
    expect(drawn(1)).toEqual(first);
    expect(drawn(2)).not.toEqual(first);
    const ones = first.filter((token) => token === 1).length;
    const twos = first.filter((token) => token === 2).length;
    expect(ones / twos).toBeGreaterThan(2);
    expect(ones / twos).toBeLessThan(4.5);
  });

  it('stays with the likeliest at a low temperature', () => {
    const random = seededRandom(3);
    const row = () => logits({ 1: 2, 2: 1 });
    for (let i = 0; i < 50; i++)
      expect(chooseToken(row(), textOnly, vocabulary, 0.05, random).token).toBe(1);
  });
});
