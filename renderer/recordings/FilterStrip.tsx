import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import type { Side } from './SideTabs';
import { type ChatFilter, type RecordingFilter, useView } from './view';

/** What a list is kept to, each with a cross that ends it; nothing where it is whole. */
export function FilterStrip({ side }: { side: Side }) {
  const { t } = useTranslation();
  const { filters, change } = useView();
  const named = useNames(filters[side]);
  if (named.length === 0) return null;
  return (
    <ul className="filters" aria-label={t('view.filters')}>
      {named.map(([name, words]) => (
        <li key={name}>
          <button
            type="button"
            className="tag"
            title={t('view.off', { filter: words })}
            onClick={() => change(side, { [name]: undefined })}
          >
            <span className="tag__name" dir="auto">
              {words}
            </span>
            <X size={12} aria-label={t('view.off', { filter: words })} role="img" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Said where a filter lets nothing through. */
export function NothingLikeThat({ side }: { side: Side }) {
  const { t } = useTranslation();
  const { clear } = useView();
  return (
    <EmptyState title={t('view.none')}>
      <Button small onClick={() => clear(side)}>
        {t('view.clear')}
      </Button>
    </EmptyState>
  );
}

/** Each condition with its words. */
function useNames(filter: RecordingFilter & ChatFilter): [string, string][] {
  const { t } = useTranslation();
  const { languageName } = useFormats();
  const { favourite, unsummarized, tag, kind, app, language } = filter;
  const all: [string, string | false | undefined][] = [
    ['favourite', favourite && t('view.favourite')],
    ['unsummarized', unsummarized && t('view.unsummarized')],
    ['tag', tag && `#${tag}`],
    ['kind', kind && t(`view.kinds.${kind}`)],
    ['app', app && t(`chats.apps.${app}`)],
    ['language', language && languageName(language)],
  ];
  return all.filter((one): one is [string, string] => typeof one[1] === 'string');
}
