import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../main/contract';
import { useClient } from '../client/context';
import { useAsk } from '../client/queries';
import { go, parseRoute, toChat, toRecording } from '../ui/route';
import { useToasts } from '../ui/toasts';
import { createImportQueue, type Imported, type Upload } from './importQueue';
import { useTellChats } from './tellChats';

interface Imports {
  uploads: readonly Upload[];
  /** With `stay`, what is on show is left on show. */
  importFiles(files: readonly File[], options?: { stay?: boolean }): void;
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
      importFiles: (files: readonly File[], { stay = false } = {}) => {
        const { screen } = parseRoute(location.hash);
        const chats = screen === 'chats' || screen === 'chat';
        void queue.add([...files], { language, chats, open: !stay });
      },
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
  const cache = useQueryClient();
  const toasts = useToasts();
  const tellChats = useTellChats();
  const { t } = useTranslation();
  return useMemo(() => {
    const tellRecording = (imported: OutputOf<'recordings.import'>): void => {
      const { duplicate, restored } = imported;
      if (!duplicate) return;
      const { title } = imported.recording;
      toasts.show({
        kind: 'done',
        title: restored ? t('bin.backFromBin', { title }) : t('jobs.alreadyThere', { title }),
        body: restored ? t('bin.backFromBinHint') : t('jobs.alreadyThereHint'),
      });
    };
    const imported = (result: Imported, open: boolean): void => {
      // A later export may have renewed messages without adding any.
      if ('chats' in result) void cache.invalidateQueries({ queryKey: ['chats.messages'] });
      if ('chats' in result) tellChats(result);
      else tellRecording(result);
      // Whoever writes something stays where that is; what came stands in the list.
      const place = open && !isWriting() ? placeOf(result) : null;
      if (place) go(place);
    };
    return createImportQueue(client, {
      imported,
      failed: (error, fileName) => toasts.failOf(fileName, error),
    });
  }, [client, cache, toasts, tellChats, t]);
}

/** Where what was taken in is shown; null for an export without chats. */
function placeOf(result: Imported): string | null {
  if (!('chats' in result)) return toRecording(result.recording.id);
  const [first] = result.chats;
  return first ? toChat(first.chat.id) : null;
}

/** A title, a reply, a line: not a search, which is left anyway for what was found. */
const WRITTEN = 'textarea, input:is(:not([type]), [type=text])';

const isWriting = (): boolean => document.activeElement?.matches(WRITTEN) ?? false;
