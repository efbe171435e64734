import { describe, expect, it } from 'vitest';
import {
  languageShares,
  listenForLanguage,
} from '../../../../main/inference/text/whisper-language';
import { smallVocabulary, VOCABULARY_SIZE } from '../../../helpers/vocabulary';

const shares = (en: number) =>
  new Map([
    ['en', en],
    ['ko', 1 - en],
  ]);

describe('languageShares()', () => {
  it('looks at the languages only, and sums to 1', () => {
    const logits = new Float32Array(VOCABULARY_SIZE).fill(100);
    logits[12] = Math.log(3);
    logits[13] = 0;
    const found = languageShares(logits, smallVocabulary());
    expect(found.get('en')).toBeCloseTo(0.75, 5);
    expect(found.get('ko')).toBeCloseTo(0.25, 5);
  });
});

describe('listenForLanguage()', () => {
  it('holds on through a short stretch that is mistaken', () => {
    const listener = listenForLanguage();
    expect(listener.hear(shares(0.95), 20)).toBe('en');
    expect(listener.hear(shares(0.3), 2)).toBe('en');
  });

  it('follows a change that is certain, even after an hour', () => {
    const listener = listenForLanguage();
    for (let i = 0; i < 120; i++) listener.hear(shares(0.95), 30);
    listener.hear(shares(0.02), 28);
    expect(listener.hear(shares(0.02), 28)).toBe('ko');
    expect(listener.majority()).toBe('en');
  });

  it('knows nothing before any speech', () => {
    expect(listenForLanguage().majority()).toBeNull();
  });
});
