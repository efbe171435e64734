/** i18next with keys checked by the compiler; both languages are part of the bundle, nothing is fetched. */
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { ko } from './ko';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

export type UiLanguage = 'en' | 'ko';

/** The language to show: the one chosen, else the computer's where it is known, else English. */
export function resolveLanguage(
  chosen: 'system' | UiLanguage,
  preferred: readonly string[] = navigator.languages,
): UiLanguage {
  if (chosen !== 'system') return chosen;
  const known = preferred.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'en' || tag === 'ko');
  return known === 'ko' ? 'ko' : 'en';
}

/** Ready when it returns: the words are in the bundle. */
export function createI18n(language: UiLanguage): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: en }, ko: { translation: ko } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
