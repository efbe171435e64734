import { Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Field } from '../ui/Page';
import { Progress } from '../ui/Progress';
import { useToasts } from '../ui/toasts';
import { useLongRequest } from '../ui/useLongRequest';

/** Copies the whole library into a folder that the host lets the person choose; it can be stopped. */
export function BackupField() {
  const { t } = useTranslation();
  const { running, progress, start, stop } = useBackup();
  return (
    <>
      <Field label={t('library.backup.label')} hint={t('library.backup.hint')}>
        {running ? (
          <Button small onClick={stop}>
            <Square size={11} fill="currentColor" aria-hidden />
            {t('jobs.stop')}
          </Button>
        ) : (
          <Button small onClick={start}>
            {t('library.backup.start')}
          </Button>
        )}
      </Field>
      {running && <Progress label={t('library.backup.label')} value={progress?.done ?? 0} />}
    </>
  );
}

/** Makes one, and tells where it went and what is not in it. */
function useBackup() {
  const { t } = useTranslation();
  const { bytes, number } = useFormats();
  const { show } = useToasts();
  const { start, ...request } = useLongRequest('library.backUp');
  const backUp = async (): Promise<void> => {
    const made = await start({});
    if (!made) return;
    const facts = { files: number(made.files), bytes: bytes(made.bytes), folder: made.folder };
    const missing = made.missing.length;
    show({
      kind: missing > 0 ? 'error' : 'done',
      title: t('library.backup.done', facts),
      ...(missing > 0 && { body: t('library.backup.missing', { count: missing }) }),
    });
  };
  return { ...request, start: () => void backUp() };
}
