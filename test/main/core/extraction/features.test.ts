import { describe, expect, it } from 'vitest';
import { cheapFeatures, count, emptyCorpus, idf } from '../../../../main/core/extraction/features';
import { createKeys } from '../../../../main/core/extraction/keywords';
import { sentencesOf } from '../../../../main/core/extraction/sentences';
import { segmentsOf } from '../../../helpers/extraction';

function featuresOf(lines: string[], language = 'en') {
  const corpus = emptyCorpus();
  const sentences = [...sentencesOf(segmentsOf(...lines), language)];
  for (const sentence of sentences) count(corpus, sentence, createKeys(language));
  return { corpus, features: sentences.map((sentence) => cheapFeatures(sentence, corpus)) };
}
const one = (line: string, language?: string) => featuresOf([line], language).features[0]!;

describe('cheapFeatures', () => {
  it.each([
    ['We decided to buy the new machine.', 'decision'],
    ['The goal of this project is a new remote control.', 'purpose'],
    ['Can you hear the microphone over there?', 'housekeeping'],
    ['Does the old machine need a new battery?', 'question'],
    ['Could we use the old machine for the bread.', 'question'],
    ['That is something for the next year.', 'leans'],
    ['For the front and then titanium for the back.', 'verbless'],
  ] as const)('%j has %s', (line, feature) => {
    expect(one(line)[feature]).toBe(1);
  });

  it.each([
    ['The city offers us a place for the festival.', 'leans'],
    ['The first company delivered the machine.', 'verbless'],
    ['Should you wish to speak, press the button.', 'question'],
    ['Die Maschine steht vorne rechts am Fenster.', 'verbless', 'de'],
  ] as const)('%j has no %s', (line, feature, language?: string) => {
    expect(one(line, language)[feature]).toBe(0);
  });

  it('rates common words above words said once: catches an aside taken for the topic', () => {
    const { corpus, features } = featuresOf([
      'Robert: The coffee machine costs a lot of money.',
      'Anna: The coffee machine broke in spring.',
      'Robert: A coffee machine needs repair.',
      'Anna: My grandmother plays chess beautifully.',
    ]);
    expect(features[0]!.common).toBeGreaterThan(features[3]!.common);
    expect(idf(corpus, 'chess')).toBeGreaterThan(idf(corpus, 'coffe'));
  });

  it('stays within 0 and about 1 for hostile lines: catches one feature that outweighs all', () => {
    for (const line of ['x'.repeat(5000), '1 2 3 4 5 6 7 8 9', 'I I I me me my my mine I I'])
      for (const value of Object.values(one(line))) {
        expect(Number.isFinite(value)).toBe(true);
        expect(Math.abs(value)).toBeLessThanOrEqual(2);
      }
  });
});
