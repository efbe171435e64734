import { describe, expect, it } from 'vitest';
import { createI18n, resolveLanguage } from '../../../renderer/i18n';
import { directionOf } from '../../../renderer/i18n/direction';
import { en } from '../../../renderer/i18n/en';
import { clock, createFormats } from '../../../renderer/i18n/format';
import { ko } from '../../../renderer/i18n/ko';

type Tree = { [key: string]: string | Tree };

const flatten = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  );
const slots = (text: string): string[] => (text.match(/{{\w+}}/g) ?? []).sort();

describe('the two languages', () => {
  const english = new Map(flatten(en as unknown as Tree));

  it('fill the same slots in every sentence', () => {
    for (const [key, text] of flatten(ko as unknown as Tree))
      expect([key, slots(text)]).toEqual([key, slots(english.get(key) ?? '')]);
  });

  it('leave no Korean sentence in English', () => {
    const inEnglish = flatten(ko as unknown as Tree).filter(
      ([, text]) => !/[가-힣]/.test(text) && /[a-z]{3}/i.test(text.replace(/{{\w+}}/g, '')),
    );
    expect(inEnglish.map(([key]) => key)).toEqual([
      'app.name',
      'welcome.import.formats',
      'settings.languages.en',
    ]);
  });

  it('counts in both', () => {
    expect(createI18n('en').t('search.found', { count: 1 })).toBe('1 passage');
    expect(createI18n('ko').t('search.found', { count: 1 })).toBe('1곳에서 찾음');
  });
});

describe('resolveLanguage()', () => {
  it('follows the first language of the computer that it knows', () => {
    expect(resolveLanguage('system', ['de-DE', 'ko-KR', 'en'])).toBe('ko');
    expect(resolveLanguage('system', ['de-DE'])).toBe('en');
    expect(resolveLanguage('en', ['ko-KR'])).toBe('en');
  });
});

describe('clock()', () => {
  it.each([
    [0, '0:00'],
    [59.99, '0:59'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [-1, '0:00'],
  ])('%s s is %s', (seconds, text) => {
    expect(clock(seconds)).toBe(text);
  });
});

describe('createFormats()', () => {
  it('says long times in hours and minutes', () => {
    expect(createFormats('en').duration(2 * 3600 + 5 * 60)).toBe('2 hr 5 min');
    expect(createFormats('ko').duration(3600)).toBe('1시간');
  });

  it('names languages, and keeps the code of one it does not know', () => {
    expect(createFormats('ko').languageName('ar')).toBe('아랍어');
    expect(createFormats('en').languageName('qqq')).toBe('qqq');
  });
});

describe('directionOf()', () => {
  it('knows what is written from right to left', () => {
    expect([directionOf('ar'), directionOf('he'), directionOf('ko')]).toEqual([
      'rtl',
      'rtl',
      'ltr',
    ]);
  });
});
