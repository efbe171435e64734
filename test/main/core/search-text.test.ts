import { describe, expect, it } from 'vitest';
import { indexText, matchExpression, queryLanguage } from '../../../main/core/search-text';

const tidy = (text: string) => indexText(text).replace(/\s+/g, ' ').trim();

describe('indexText', () => {
  it.each([
    ['예산회의', '예 산 회 의'],
    ['GPT모델v2', 'GPT 모 델 v2'],
    ['データ', 'デ ー タ'],
    ['ﾃﾞｰﾀ', 'デ ー タ'],
    ['ＡＢＣ', 'ABC'],
    ['المِيزانيّة', 'الميزانية'],
    ['plain words', 'plain words'],
    ['𠮷野', '𠮷 野'],
  ])('%s becomes %s', (text, expected) => {
    expect(tidy(text)).toBe(expected);
  });
});

describe('matchExpression', () => {
  it.each([
    ['budget', '"budget"*'],
    ['a', '"a"'],
    ['예산 회의', '"예 산" AND "회 의"'],
    ['"quoted" (words)', '"quoted"* AND "words"*'],
    ['what?', '"what"*'],
    ["it's", '"it\'s"*'],
    ['AND OR NOT', '"AND"* AND "OR"* AND "NOT"*'],
  ])('%s becomes %s', (query, expected) => {
    expect(matchExpression(query)).toBe(expected);
  });

  it.each(['', '  ', '!?', '"*"', '😀'])('is nothing for %j', (query) => {
    expect(matchExpression(query)).toBeNull();
  });
});

describe('queryLanguage', () => {
  it.each([
    ['예산', 'ko'],
    ['会議です', 'ja'],
    ['会议', 'zh'],
    ['budget', 'en'],
    ['бюджет', 'ru'],
    ['42', 'en'],
  ])('%s is %s', (query, language) => {
    expect(queryLanguage(query)).toBe(language);
  });
});
