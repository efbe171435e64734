import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { useToasts } from '../ui/toasts';

/** Says once, at the start, that nothing can be changed in the library, and why. */
export function ReadOnlyNote() {
  const { t } = useTranslation();
  const { show } = useToasts();
  const { data } = useAsk('library.access', {}, { quiet: true });
  const { readOnly = null, folder = '' } = data ?? {};
  useEffect(() => {
    if (readOnly === null) return;
    const body = t(`readOnly.${readOnly}`, { folder });
    show({ kind: 'error', title: t('readOnly.title'), body });
  }, [readOnly, folder, show, t]);
  return null;
}
