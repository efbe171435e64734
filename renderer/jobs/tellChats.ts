import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../main/contract';
import { useToasts } from '../ui/toasts';

/** Says what an export brought, and what was left out of it. */
export function useTellChats(): (imported: OutputOf<'chats.import'>) => void {
  const { t } = useTranslation();
  const { show } = useToasts();
  return useCallback(
    ({ chats, warnings }) => {
      const [first] = chats;
      const body =
        warnings[0] === undefined
          ? undefined
          : t('chats.leftOut', { count: warnings.length, first: warnings[0] });
      const added = { title: first?.chat.title ?? '', count: first?.added ?? 0 };
      const title =
        chats.length !== 1
          ? t('chats.importedMany', { count: chats.length })
          : first?.restored
            ? t('bin.backFromBin', added)
            : added.count === 0
              ? t('chats.nothingNew', added)
              : t('chats.imported', added);
      show({ kind: 'done', title, ...(body === undefined ? {} : { body }) });
    },
    [show, t],
  );
}
