import { Square } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/context';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { Field } from '../ui/Page';
import { Progress } from '../ui/Progress';
import { useToasts } from '../ui/toasts';

/** Copies the whole library into a folder that the host lets the person choose; it can be stopped. */
export function BackupField() {
  const { t } = useTranslation();
  const { done, start, stop } = useBackup();
  return (
    <>
      <Field label={t('library.backup.label')} hint={t('library.backup.hint')}>
        {done === null ? (
          <Button small onClick={start}>
            {t('library.backup.start')}
          </Button>
        ) : (
          <Button small onClick={stop}>
            <Square size={11} fill="currentColor" aria-hidden />
            {t('jobs.stop')}
          </Button>
        )}
      </Field>
      {done !== null && <Progress label={t('library.backup.label')} value={done} />}
    </>
  );
}

/** `done` is null while none is made. */
function useBackup() {
  const { t } = useTranslation();
  const { bytes, number } = useFormats();
  const client = useClient();
  const { show, fail } = useToasts();
  const [done, setDone] = useState<number | null>(null);
  const controller = useRef<AbortController | null>(null);
  const start = async (): Promise<void> => {
    controller.current = new AbortController();
    setDone(0);
    try {
      const { signal } = controller.current;
      const made = await client.request(
        'library.backUp',
        {},
        { signal, onEvent: ({ name, data }) => name === 'request.progress' && setDone(data.done) },
      );
      if (made) {
        const facts = { files: number(made.files), bytes: bytes(made.bytes), folder: made.folder };
        const missing = made.missing.length;
        show({
          kind: missing > 0 ? 'error' : 'done',
          title: t('library.backup.done', facts),
          ...(missing > 0 && { body: t('library.backup.missing', { count: missing }) }),
        });
      }
    } catch (thrown) {
      fail(thrown);
    }
    setDone(null);
  };
  return { done, start: () => void start(), stop: () => controller.current?.abort() };
}
