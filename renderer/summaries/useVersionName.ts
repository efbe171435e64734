import { useTranslation } from 'react-i18next';
import type { Summary } from '../../main/contract';
import { useFormats } from '../i18n/format';

/** What a version is called: `Key points, Medium · 26 November, 09:30`. */
export function useVersionName(): (summary: Summary) => string {
  const { t } = useTranslation();
  const { fullDate } = useFormats();
  return ({ type, length, createdAt }) =>
    t('summary.version', {
      type: t(`summary.types.${type}`),
      length: t(`summary.lengths.${length}`),
      time: fullDate(createdAt),
    });
}
