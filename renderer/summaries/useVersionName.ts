import { useTranslation } from 'react-i18next';
import type { Summary } from '../../main/contract';
import { useFormats } from '../i18n/format';

/** What a version is called: `Key points, Medium · 26 November, 09:30`, or by its template. */
export function useVersionName(): (summary: Summary) => string {
  const { t } = useTranslation();
  const { fullDate } = useFormats();
  const kindOf = ({ type, length, template = '' }: Summary): string =>
    type === 'template'
      ? template
      : t('summary.kind', {
          type: t(`summary.types.${type}`),
          length: t(`summary.lengths.${length}`),
        });
  return (summary) =>
    t('summary.version', { kind: kindOf(summary), time: fullDate(summary.createdAt) });
}
