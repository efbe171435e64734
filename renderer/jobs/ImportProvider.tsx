import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../main/contract';
import { useClient } from '../client/context';
import { useAsk } from '../client/queries';
import { go, toRecording } from '../ui/route';
import { useToasts } from '../ui/toasts';
import { createImportQueue, type Upload } from './importQueue';

interface Imports {
  uploads: readonly Upload[];
  importFiles(files: readonly File[]): void;
}

const ImportContext = createContext<Imports | null>(null);

/** One queue for the whole window: a file dropped anywhere goes in here. */
export function ImportProvider({ children }: { children: ReactNode }) {
  const queue = useQueue();
  const uploads = useSyncExternalStore(queue.subscribe, queue.uploads);
  const { data: settings } = useAsk('settings.get', {});
  const language = settings?.speechLanguage ?? 'auto';
  const imports = useMemo(
    () => ({
      uploads,
      importFiles: (files: readonly File[]) => void queue.add([...files], language),
    }),
    [queue, uploads, language],
  );
  return <ImportContext.Provider value={imports}>{children}</ImportContext.Provider>;
}

/** Files on their way into the library, and the function that adds more. */
export function useImports(): Imports {
  const imports = useContext(ImportContext);
  if (!imports) throw new Error('useImports is used outside of ImportProvider');
  return imports;
}

function useQueue() {
  const client = useClient();
  const toasts = useToasts();
  const { t } = useTranslation();
  return useMemo(() => {
    const imported = (
      { recording, duplicate }: OutputOf<'recordings.import'>,
      filesLeft: number,
    ): void => {
      if (duplicate)
        toasts.show({
          kind: 'done',
          title: t('jobs.alreadyThere', { title: recording.title }),
          body: t('jobs.alreadyThereHint'),
        });
      if (filesLeft === 0) go(toRecording(recording.id));
    };
    return createImportQueue(client, {
      imported,
      failed: (error, fileName) => toasts.failOf(fileName, error),
    });
  }, [client, toasts, t]);
}
