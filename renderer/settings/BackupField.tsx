import { Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Field } from '../ui/Page';
import { Progress } from '../ui/Progress';
import { useToasts } from '../ui/toasts';
import { useLongRequest } from '../ui/useLongRequest';
import { isReady, type NewPassphrase, PassphraseFields } from './PassphraseFields';

/** Copies the whole library into a folder that the host lets the person choose; it can be stopped. */
export function BackupField() {
  const { t } = useTranslation();
  const { running, progress, start, stop } = useBackup();
  const [typed, setTyped] = useState<NewPassphrase>(null);
  const backUp = async (): Promise<void> => {
    if (await start(typed?.first)) setTyped(null);
  };
  return (
    <>
      <Field label={t('library.backup.label')} hint={t('library.backup.hint')}>
        {running ? (
          <Button small onClick={stop}>
            <Square size={11} fill="currentColor" aria-hidden />
            {t('jobs.stop')}
          </Button>
        ) : (
          <Button small disabled={!isReady(typed)} onClick={() => void backUp()}>
            {t('library.backup.start')}
          </Button>
        )}
      </Field>
      {running ? (
        <Progress label={t('library.backup.label')} value={progress?.done ?? 0} />
      ) : (
        <PassphraseFields typed={typed} onChange={setTyped} />
      )}
    </>
  );
}

/** Makes one, and tells where it went and what is not in it; `start` resolves with whether there is one. */
function useBackup() {
  const { t } = useTranslation();
  const { bytes, number } = useFormats();
  const { show } = useToasts();
  const { start, ...request } = useLongRequest('library.backUp');
  const backUp = async (passphrase: string | undefined): Promise<boolean> => {
    const made = await start(passphrase === undefined ? {} : { passphrase });
    if (!made) return false;
    const facts = { files: number(made.files), bytes: bytes(made.bytes), folder: made.folder };
    const missing = made.missing.length;
    show({
      kind: missing > 0 ? 'error' : 'done',
      title: t('library.backup.done', facts),
      ...(missing > 0 && { body: t('library.backup.missing', { count: missing }) }),
    });
    return true;
  };
  return { ...request, start: backUp };
}
