import { useTranslation } from 'react-i18next';
import type { DocumentFile, TextFile } from '../../main/contract';
import { saveFile } from './copy';
import { contentOf } from './documents';
import { useToasts } from './toasts';

/** Saves a file when it is there, and says so, or why not. */
export function useSaveFile(): (asked: Promise<TextFile | DocumentFile>) => Promise<void> {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  return async (asked) => {
    try {
      const file = await asked;
      saveFile(file.name, new Blob([contentOf(file)], { type: file.mime }));
      show({ kind: 'done', title: t('export.saved', { name: file.name }) });
    } catch (thrown) {
      fail(thrown);
    }
  };
}
