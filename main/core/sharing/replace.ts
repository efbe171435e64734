/** Puts something else in the place of what is private, the same for the same thing throughout. */
import type { PrivateClass, SharedPart, Sharing } from '../../contract';
import { BEHIND_NAME } from './names-korean';
import { withParticle } from './particles';
import type { Found } from './types';

const LABELS: Record<'en' | 'ko', Record<PrivateClass, string>> = {
  en: {
    name: 'Person',
    proper: '[name',
    phone: '[phone',
    mail: '[e-mail',
    account: '[number',
    address: '[address',
    link: '[link',
    other: '[hidden',
  },
  ko: {
    name: '사람',
    proper: '[이름',
    phone: '[전화',
    mail: '[이메일',
    account: '[번호',
    address: '[주소',
    link: '[링크',
    other: '[가림',
  },
};

export interface Replacer {
  /** What stands in whose place. */
  found: (Found & { as: string })[];
  parts(text: string): SharedPart[];
  text(text: string): string;
}

/** `keep` and `hide` are whole words as they were written; what is hidden is hidden, also if it is to be kept. Placeholders are Korean in what is Korean, else English. */
export function createReplacer(
  all: readonly Found[],
  { keep, hide }: Sharing,
  language: string | null,
): Replacer {
  const kept = new Set(keep);
  const hidden = hide.map((text): Found => ({ class: 'other', text, who: text }));
  const wanted = [...all.filter(({ text }) => !kept.has(text)), ...hidden];
  const found = numbered(wanted, language === 'ko' ? 'ko' : 'en');
  const byText = new Map(found.map((one) => [one.text, one]));
  const pattern = patternOf([...byText.values()]);
  const parts = (text: string): SharedPart[] => (pattern ? cut(text, pattern, byText) : [{ text }]);
  return { found, parts, text: (text) => parts(text).map(shown).join('') };
}

const shown = (part: SharedPart): string => ('as' in part ? part.as : part.text);

/** Numbers each class by itself, in the order in which things were found. */
function numbered(wanted: readonly Found[], language: 'en' | 'ko'): Replacer['found'] {
  const places = new Map<string, string>();
  const counts = new Map<PrivateClass, number>();
  return wanted.map((one) => {
    const key = `${one.class} ${one.who}`;
    const known = places.get(key);
    if (known !== undefined) return { ...one, as: known };
    const count = (counts.get(one.class) ?? 0) + 1;
    counts.set(one.class, count);
    const label = LABELS[language][one.class];
    const as = `${label} ${count}${label.startsWith('[') ? ']' : ''}`;
    places.set(key, as);
    return { ...one, as };
  });
}

const asWritten = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** Whole words, the longest first. */
function patternOf(found: readonly Found[]): RegExp | null {
  if (found.length === 0) return null;
  const words = [...found]
    .sort((a, b) => b.text.length - a.text.length)
    .map(({ class: kind, text }) => {
      const before = /^[\p{L}\p{N}]/u.test(text) ? '(?<![\\p{L}\\p{N}])' : '';
      return before + asWritten(text).replace(/\s+/gu, '\\s+') + behind(kind, text);
    });
  return new RegExp(words.join('|'), 'gu');
}

/** What may follow: particles come without a space, but 지원 is no person in 지원금. */
function behind(kind: PrivateClass, text: string): string {
  if (/[가-힣]$/u.test(text)) return kind === 'name' ? BEHIND_NAME : '';
  return /[\p{L}\p{N}]$/u.test(text) ? '(?!\\p{N}|(?![가-힣])\\p{L})' : '';
}

function cut(text: string, pattern: RegExp, byText: ReadonlyMap<string, Found & { as: string }>) {
  const parts: SharedPart[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const [was] = match;
    const one = byText.get(was.replace(/\s+/gu, ' ')) ?? byText.get(was);
    if (!one) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({ was, as: one.as, class: one.class });
    at = match.index + was.length;
    const particle = withParticle(one.as, text.slice(at));
    if (!particle) continue;
    parts.push({ text: particle.instead });
    at += particle.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
