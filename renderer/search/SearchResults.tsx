import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../i18n/errorWords';
import { EmptyState } from '../ui/EmptyState';
import { moveFocus } from '../ui/rovingFocus';
import { AskAnswer } from './AskAnswer';
import { ChatMatches } from './ChatMatches';
import { HitRow } from './HitRow';
import { groupHits, keyOfHit } from './hits';
import { isQuestion } from './question';
import { useSearch } from './useSearch';

const LIMIT = 50;

/** Passages under the recording or chat that they come from, the best first. */
export function SearchResults({ query }: { query: string }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const {
    asked,
    answer: { data, error },
  } = useSearch(query, LIMIT);
  if (error) return <EmptyState title={t(`errors.${error.code}`)} body={errorWords(error)} />;
  if (!data) return null;
  const { hits } = data;
  return (
    <div className="hits">
      {isQuestion(asked) && <AskAnswer question={asked} />}
      <p className="hits__count" role="status">
        {hits.length > 0 && t('search.found', { count: hits.length })}
        {hits.length === 0 && t('search.none', { query: asked })}
      </p>
      {hits.length === 0 && <p className="hits__hint">{t('search.noneHint')}</p>}
      <nav aria-label={t('search.results')} onKeyDown={(event) => moveFocus(event, 'a')}>
        <ChatMatches query={asked} tabStop={hits.length === 0} />
        {groupHits(hits).map(({ id, title, members }) => (
          <section key={id} className="hits__group" aria-label={title}>
            <h2 className="hits__title" dir="auto">
              {title}
            </h2>
            <ul>
              {members.map((hit) => (
                <HitRow key={keyOfHit(hit)} hit={hit} tabStop={hit === hits[0]} />
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </div>
  );
}
