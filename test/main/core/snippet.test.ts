import { describe, expect, it } from 'vitest';
import { snippet } from '../../../main/core/snippet';

const marked = (text: string, query: string) =>
  snippet(text, query).replaceAll('\uE000', '[').replaceAll('\uE001', ']');

describe('snippet', () => {
  it.each([
    ['a word', 'The budget is settled.', 'budget', 'The [budget] is settled.'],
    ['the beginning of a word', 'Two budgets.', 'budg', 'Two [budg]ets.'],
    ['not the middle of a word', 'The outbudget.', 'budget', 'The outbudget.'],
    ['every word, in any order', 'a red dog, a red cat', 'cat red', 'a [red] dog, a [red] [cat]'],
    ['a Korean word before its particle', '예산을 정했다', '예산', '[예산]을 정했다'],
    ['one character inside a word', '会議で', '議', '会[議]で'],
    ['the original letters, not the folded ones', 'Café RÉSUMÉ', 'resume', 'Café [RÉSUMÉ]'],
    [
      'letters with combining marks',
      'une re\u0301sume\u0301e',
      'resume',
      'une [re\u0301sume\u0301]e',
    ],
    ['decomposed Hangul', '예산'.normalize('NFD'), '예산', `[${'예산'.normalize('NFD')}]`],
    ['full-width letters', 'ＡＢＣ社', 'abc', '[ＡＢＣ]社'],
    ['half-width katakana', 'ﾃﾞｰﾀを', 'データ', '[ﾃﾞｰﾀ]を'],
    [
      'a word before punctuation',
      'Agreed: budget, hiring.',
      'budget?',
      'Agreed: [budget], hiring.',
    ],
    ['characters outside the first plane', '𠮷野家 😀 𠮷', '𠮷', '[𠮷]野家 😀 [𠮷]'],
    ['Arabic with vowel signs', 'المِيزانيّة جاهزة', 'الميزانية', '[المِيزانيّة] جاهزة'],
    ['ß as it is', 'Straße frei', 'straße', '[Straße] frei'],
  ])('marks %s', (_what, text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('shows the part around the first word found, and where it was cut', () => {
    const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
    const found = marked(text, 'needle');
    expect(found).toMatch(/^…before .*\[needle\] .*after…$/);
    expect(found.length).toBeLessThan(200);
  });

  it('shows the place that has most of the words', () => {
    const text = `of ${'before '.repeat(40)}epoch of belief ${'after '.repeat(40)}`;
    expect(marked(text, 'epoch of belief')).toContain('[epoch] [of] [belief]');
  });

  it('cuts text without spaces between characters, never inside one', () => {
    const found = snippet('𠮷'.repeat(300), '不');
    expect(found).not.toMatch(/\p{Surrogate}/u);
    expect(found.length).toBeLessThan(200);
  });

  it('does not take marks from the text itself', () => {
    expect(snippet('a \uE000fake\uE001 mark', 'mark')).toBe('a fake \uE000mark\uE001');
  });
});
