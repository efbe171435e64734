import { describe, expect, it } from 'vitest';
import { pick } from '../../../../main/core/extraction/select';
import { digestOf, segmentsOf } from '../../../helpers/extraction';

const LINES = [
  'The coffee machine broke three times in February.',
  'A new coffee machine costs fourteen thousand euros.',
  'The coffee machine costs fourteen thousand euros, a new one.',
  'The website needs an order page for small telephones.',
  'Customers want to order birthday cakes on the website.',
  'The university sends two students for the summer.',
  'The festival of the street takes place in June.',
];

describe('pick', () => {
  it('keeps to the number of sentences and of words', async () => {
    const digest = await digestOf(segmentsOf(...LINES));
    expect(pick(digest, { sentences: 3, words: 500 })).toHaveLength(3);
    const words = pick(digest, { sentences: 9, words: 20 }).map(({ sentence }) => sentence.words);
    expect(words.reduce((a, b) => a + b)).toBeLessThanOrEqual(20);
  });

  it('gives one sentence at least, however long: catches an empty summary', async () => {
    const digest = await digestOf(segmentsOf(LINES[0]!));
    expect(pick(digest, { sentences: 3, words: 1 })).toHaveLength(1);
  });

  it('says nothing twice: catches the same point in two wordings', async () => {
    const digest = await digestOf(segmentsOf(...LINES));
    const chosen = pick(digest, { sentences: 7, words: 500 }).map(({ sentence }) => sentence.index);
    expect(chosen.filter((index) => index === 1 || index === 2)).toHaveLength(1);
  });

  it('keeps the order of the recording', async () => {
    const digest = await digestOf(segmentsOf(...LINES));
    const chosen = pick(digest, { sentences: 5, words: 500 }, ({ sentence }) => sentence.index);
    const order = chosen.map(({ sentence }) => sentence.index);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('leaves small talk out of a long recording, though there is room: catches fillers as points', async () => {
    const talk = 'You always have a cake in there.';
    const digest = await digestOf(
      segmentsOf(...LINES, ...LINES.map((l) => l.replace('The', 'Our')), talk),
    );
    const chosen = pick(digest, { sentences: 20, words: 500 });
    expect(chosen.map(({ sentence }) => sentence.text)).not.toContain(talk);
  });
});
