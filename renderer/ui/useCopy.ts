import { useTranslation } from 'react-i18next';
import { AppError } from '../../main/contract/errors';
import { copyText } from './copy';
import { useToasts } from './toasts';

/** Copies and says so. */
export function useCopy(): (text: string) => void {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  return (text) =>
    void copyText(text).then((done) => {
      if (done) show({ kind: 'done', title: t('transcript.copied') });
      else fail(new AppError('forbidden', t('errors.clipboard')));
    });
}
