import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';

const NAMED_LANGUAGES = 6;

/** Languages (BCP 47) in words: their names, or how many there are. */
export function useLanguageWords(codes: string[]): string {
  const { t } = useTranslation();
  const { languageName } = useFormats();
  if (codes.length === 0) return t('models.languagesAny');
  if (codes.length > NAMED_LANGUAGES) return t('models.languagesMany', { count: codes.length });
  return codes.map(languageName).join(', ');
}
