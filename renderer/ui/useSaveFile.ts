import { useTranslation } from 'react-i18next';
import type { DocumentFile, TextFile } from '../../main/contract';
import { saveFile } from './copy';
import { useToasts } from './toasts';

/** Saves a file when it is there, and says so, or why not. */
export function useSaveFile(): (asked: Promise<TextFile | DocumentFile>) => Promise<void> {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  return async (asked) => {
    try {
      const file = await asked;
      const content = 'text' in file ? file.text : bytesOf(file.data);
      saveFile(file.name, new Blob([content], { type: file.mime }));
      show({ kind: 'done', title: t('export.saved', { name: file.name }) });
    } catch (thrown) {
      fail(thrown);
    }
  };
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
