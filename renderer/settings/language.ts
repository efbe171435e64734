import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { resolveLanguage } from '../i18n';

/** Speaks the language of the settings at once, and tells screen readers and fonts which one it is. */
export function useApplyLanguage(): void {
  const { i18n } = useTranslation();
  const chosen = useAsk('settings.get', {}).data?.uiLanguage ?? 'system';
  useEffect(() => {
    const language = resolveLanguage(chosen);
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [i18n, chosen]);
}
