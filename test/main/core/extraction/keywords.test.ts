import { describe, expect, it } from 'vitest';
import { createKeys } from '../../../../main/core/extraction/keywords';

describe('createKeys', () => {
  it('takes the content words of English, stemmed: catches "the" as a topic', () => {
    expect(createKeys('en')('The batteries of the remote controls are not working.')).toEqual(
      createKeys('en')('battery remote control work'),
    );
  });

  it.each([
    ['ko', '예산은 삼억 원입니다', '예산을 줄입니다'],
    ['ar', 'الميزانية كبيرة جدا', 'راجعنا والميزانية معا'],
    ['de', 'die Maschinen laufen', 'eine Maschine fehlt'],
    ['es', 'los precios suben', 'el precio baja'],
  ])('finds one word in two shapes (%s): catches overlap missed', (language, one, other) => {
    const keysOf = createKeys(language);
    const shared = new Set(keysOf(other));
    expect(keysOf(one).filter((key) => shared.has(key))).toHaveLength(1);
  });

  it('cuts Japanese and Chinese into words: catches a sentence taken for one word', () => {
    expect(createKeys('ja')('新しい倉庫の場所').length).toBeGreaterThan(2);
    expect(createKeys('zh')('客户投诉增加了很多').length).toBeGreaterThan(2);
  });

  it('keeps keys short: catches a megabyte without a space as a key', () => {
    for (const language of ['en', 'und'])
      for (const key of createKeys(language)('x'.repeat(10_000)))
        expect(key.length).toBeLessThanOrEqual(24);
  });
});
