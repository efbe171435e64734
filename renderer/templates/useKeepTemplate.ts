import { useTranslation } from 'react-i18next';
import type { ListedTemplate, Template } from '../../main/contract';
import { useChange } from '../client/queries';
import { useErrorWords } from '../i18n/errorWords';
import { useToasts } from '../ui/toasts';

interface Keeping {
  keep(template: Template): void;
  remove(): void;
  /** What went wrong, and what to do. */
  problem: string | null;
  busy: boolean;
}

/** Keeps a template, in place of `own` where it is a change of that; or removes `own`, which can be undone. */
export function useKeepTemplate(
  own: ListedTemplate | null,
  onKept: (name: string | null) => void,
  onClose: () => void,
): Keeping {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const { show, fail } = useToasts();
  const save = useChange('templates.save');
  const removal = useChange('templates.remove');
  const error = save.error ?? removal.error;
  const undo = ({ name, sections }: ListedTemplate): void =>
    save.mutate({ name, sections }, { onError: fail });
  return {
    keep: (template) =>
      save.mutate(
        { ...template, ...(own && { replaces: own.name }) },
        {
          onSuccess: ({ name }) => {
            onKept(name);
            onClose();
          },
        },
      ),
    remove: () =>
      own &&
      removal.mutate(
        { name: own.name },
        {
          onSuccess: () => {
            onKept(null);
            const action = { label: t('templates.undo'), run: () => undo(own) };
            show({ kind: 'done', title: t('templates.removed', own), action });
            onClose();
          },
        },
      ),
    problem: errorWords(error) || null,
    busy: save.isPending || removal.isPending,
  };
}
