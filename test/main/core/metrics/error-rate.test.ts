import { describe, expect, it } from 'vitest';
import { errorRate, normalizeSpoken } from '../../../../main/core/metrics/error-rate';

describe('errorRate()', () => {
  it('counts substitutions, insertions and deletions of words', () => {
    expect(errorRate('the cat sat down on a mat', 'The cat sat on the mat.', 'en')).toEqual({
      unit: 'words',
      errors: 2,
      reference: 6,
      rate: 2 / 6,
    });
  });

  it('counts letters, not spaces, in Korean', () => {
    expect(errorRate('길 한옆으로 걸어갔다', '길 한 옆으로 걸어갔다.', 'ko').errors).toBe(0);
    expect(errorRate('길 한 옆으로 걸었다', '길 한 옆으로 걸어갔다.', 'ko')).toMatchObject({
      unit: 'letters',
      errors: 2,
    });
  });

  it('is the number of words where nothing was heard', () => {
    expect(errorRate('', 'one two', 'en').rate).toBe(1);
  });

  it('does not count ways of writing', () => {
    expect(normalizeSpoken('It’s 14,000 Euros, or 8%!')).toBe("it's 14000 euros or 8 percent");
  });
});
