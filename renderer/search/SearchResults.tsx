import { useTranslation } from 'react-i18next';
import type { Hit } from '../../main/contract';
import { useAsk } from '../client/queries';
import { EmptyState } from '../ui/EmptyState';
import { moveFocus } from '../ui/rovingFocus';
import { HitRow } from './HitRow';
import { useDebounced } from './useDebounced';

const TYPING_PAUSE_MS = 120;

export function SearchResults({ query }: { query: string }) {
  const { t } = useTranslation();
  const asked = useDebounced(query, TYPING_PAUSE_MS);
  const { data, error } = useAsk(
    'search.query',
    { query: asked, limit: 50 },
    { keepLast: true, quiet: true },
  );
  if (error) return <EmptyState title={t(`errors.${error.code}`)} body={error.message} />;
  if (!data) return null;
  return (
    <div className="hits">
      <p className="hits__count" role="status">
        {data.hits.length > 0 && t('search.found', { count: data.hits.length })}
        {data.hits.length === 0 && t('search.none', { query: asked })}
      </p>
      {data.hits.length === 0 && <p className="hits__hint">{t('search.noneHint')}</p>}
      <nav aria-label={t('search.results')} onKeyDown={(event) => moveFocus(event, 'a')}>
        <ul>
          {data.hits.map((hit) => (
            <HitRow key={keyOfHit(hit)} hit={hit} />
          ))}
        </ul>
      </nav>
    </div>
  );
}

const keyOfHit = ({ kind, id, segment, snippet }: Hit): string =>
  [kind, id, segment, snippet].join(' ');
