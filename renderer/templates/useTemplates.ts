import { useTranslation } from 'react-i18next';
import type { ListedTemplate } from '../../main/contract';
import { useAsk } from '../client/queries';

interface Templates {
  templates: ListedTemplate[];
  /** The name of the one that fits; null while that is not known. */
  suggested: string | null;
}

/** Built-in templates in the language of the window, then a person's own. */
export function useTemplates(of: string): Templates {
  const { i18n } = useTranslation();
  const language = i18n.language === 'ko' ? 'ko' : 'en';
  return useAsk('templates.list', { language, of }).data ?? { templates: [], suggested: null };
}
