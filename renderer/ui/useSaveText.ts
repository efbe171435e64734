import { useTranslation } from 'react-i18next';
import { saveText } from './copy';
import { useToasts } from './toasts';

interface TextFile {
  name: string;
  mime: string;
  text: string;
}

/** Saves a text when it is there, and says so, or why not. */
export function useSaveText(): (asked: Promise<TextFile>) => Promise<void> {
  const { t } = useTranslation();
  const { show, fail } = useToasts();
  return async (asked) => {
    try {
      const { name, mime, text } = await asked;
      saveText(name, mime, text);
      show({ kind: 'done', title: t('export.saved', { name }) });
    } catch (thrown) {
      fail(thrown);
    }
  };
}
