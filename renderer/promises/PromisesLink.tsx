import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { hrefOf, useRoute } from '../ui/route';
import { useSuggestionCount } from './usePromises';
import './promises.css';

/** The way to the promises, with how many wait for a decision. */
export function PromisesLink() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { screen } = useRoute();
  const count = useSuggestionCount();
  return (
    <a
      className="promises-link"
      href={hrefOf({ screen: 'promises' })}
      aria-current={screen === 'promises' ? 'page' : undefined}
    >
      <ListChecks size={16} aria-hidden />
      {t('promises.title')}
      {count > 0 && (
        <span className="promises-link__count" title={t('promises.waiting', { count })}>
          <span aria-hidden>{number(count)}</span>
          <span className="sr-only">{t('promises.waiting', { count })}</span>
        </span>
      )}
    </a>
  );
}
