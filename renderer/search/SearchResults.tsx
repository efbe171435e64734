import { useTranslation } from 'react-i18next';
import { useAsk } from '../client/queries';
import { EmptyState } from '../ui/EmptyState';
import { moveFocus } from '../ui/rovingFocus';
import { AskAnswer } from './AskAnswer';
import { ChatMatches } from './ChatMatches';
import { HitRow } from './HitRow';
import { groupHits, keyOfHit } from './hits';
import { isQuestion } from './question';
import { useDebounced } from './useDebounced';

/** Words are found in a blink; meaning takes a while in a large library, so that it waits for a longer pause. */
const TYPING_PAUSE_MS = 120;
const THINKING_PAUSE_MS = 400;
const LIMIT = 50;

/** Passages under the recording or chat that they come from, the best first. */
export function SearchResults({ query }: { query: string }) {
  const { t } = useTranslation();
  const asked = useDebounced(query, TYPING_PAUSE_MS);
  const { data, error } = useSearch(asked, useDebounced(query, THINKING_PAUSE_MS, ''));
  if (error) return <EmptyState title={t(`errors.${error.code}`)} body={error.message} />;
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

/** By words at once, then also by meaning, once no more was typed. What is typed on stops the search before. */
function useSearch(asked: string, settled: string) {
  const quiet = { keepLast: true, quiet: true };
  const words = useAsk('search.query', { query: asked, limit: LIMIT, by: 'words' }, quiet);
  const both = useAsk(
    'search.query',
    { query: settled, limit: LIMIT },
    { enabled: settled === asked, quiet: true },
  );
  return settled === asked && both.data ? both : words;
}
